/** What an assistant is told of stories: plain data with the words themselves and lines counted from 1. */
export { type AssistantCoverage, coverageFor, matchesFor } from './bank';
export { reviewFor, type StoryReview } from './review';
export { type ScoreSheet, scoreFor } from './score';
