/** A rehearsal: its clock, its way through the sections, and what the cue card says of it. */
import assert from 'node:assert/strict';
import { cueCard } from '../../client/webview/cue-card';
import {
  back,
  elapsedAt,
  forward,
  fresh,
  inSection,
  isRunning,
  isUntouched,
  paceOf,
  toggle,
} from '../../client/webview/rehearsal';
import { sample } from './model';

describe('rehearsal', () => {
  it('counts only while it runs', () => {
    const paused = toggle(toggle(fresh, 1000), 4000);
    assert.equal(elapsedAt(paused, 99_000), 3000);
    assert.equal(elapsedAt(toggle(paused, 10_000), 12_000), 5000);
    assert.ok(!isRunning(paused) && !isUntouched(paused) && isUntouched(fresh));
  });

  it('goes through the sections and stops behind the last', () => {
    const second = forward(toggle(fresh, 0), 7000, 2);
    assert.equal(inSection(second, 9000), 2000);
    const done = forward(second, 30_000, 2);
    assert.ok(done.done && !isRunning(done));
    assert.equal(elapsedAt(done, 99_000), 30_000);
    assert.equal(forward(done, 40_000, 2), done);
    assert.equal(back(done).section, 1);
    assert.equal(back(back(done)).section, 0);
  });

  it('measures the pace of the whole', () => {
    const done = forward(toggle(fresh, 0), 30_000, 1);
    assert.equal(paceOf(done, 71), 142);
    assert.equal(paceOf(toggle(fresh, 0), 71), undefined);
    assert.equal(paceOf(forward(fresh, 0, 1), 71), undefined);
  });

  it('starts anew after the end', () => {
    const again = toggle(forward(toggle(fresh, 0), 30_000, 1), 50_000);
    assert.equal(elapsedAt(again, 51_000), 1000);
  });
});

describe('cue card', () => {
  const card = (rehearsal = fresh, now = 0, model = sample): string => cueCard(model, rehearsal, now).text;

  it('shows one section, with the sentences of the shortest telling in front', () => {
    assert.match(card(), /<h2 id="say"[^>]*><bdi>Hook<\/bdi> <span class="note">0:00 of 0:05/);
    assert.match(card(), /<li class="cue"><bdi>Page loads fell/);
    assert.match(
      card(forward(toggle(fresh, 0), 3000, 2), 4000),
      /<li><bdi>Our shop lost visitors on phones, and significantly so\./,
    );
  });

  it('says gently when the time is over', () => {
    const running = toggle(fresh, 0);
    assert.doesNotMatch(card(running, 119_000), /come to the result/);
    assert.match(card(running, 121_000), /class="card late".*Over 2:00: come to the result\./s);
  });

  it('offers to keep a pace that was measured and is another', () => {
    const told = (milliseconds: number) => forward(toggle(fresh, 0), milliseconds, 1);
    assert.match(card(told(30_000)), /data-do="keepPace" data-wpm="142">Keep 142 as my pace/);
    assert.doesNotMatch(card(told(28_400)), /keepPace/, 'the pace is already so');
    assert.doesNotMatch(card(told(1000)), /keepPace/, 'nobody speaks so fast');
  });

  it('draws a story that tells nothing', () => {
    assert.match(card(fresh, 0, { ...sample, told: [], cuts: [] }), /nothing to say yet/);
  });
});
