/* Shows each stage of an adding as it comes, and goes to the article at the end. */

const line = document.getElementById('stage');
const stages = new EventSource(line.dataset.stages);
stages.addEventListener('stage', ({ data }) => {
  const { state, says, address } = JSON.parse(data);
  line.textContent = says;
  if (state === 'running') return;
  stages.close();
  if (address) location.assign(address);
  else location.reload();
});
