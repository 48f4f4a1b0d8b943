// Loaded before the server: measures the pauses of its event loop, and tells them to the parent process.
const { monitorEventLoopDelay } = require('node:perf_hooks');

const delay = monitorEventLoopDelay({ resolution: 5 });
process.on('message', (order) => {
  if (order === 'start') delay.enable();
  else process.send({ pause: delay.max / 1e6, memory: process.memoryUsage().rss });
});
