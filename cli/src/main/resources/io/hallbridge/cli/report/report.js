// Filters the findings. Without this the page shows them all.
document.documentElement.classList.add("js");
const rows = [...document.querySelectorAll(".findings tbody tr")];
const picked = id => document.getElementById(id).value;
const shown = document.getElementById("shown");
function filter() {
  const words = picked("words").toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = ["source", "severity", "rule"].some(id => picked(id) && row.dataset[id] !== picked(id))
      || !words.every(word => text.includes(word));
    if (!row.hidden) count++;
  }
  shown.textContent = count;
}
for (const control of document.querySelectorAll(".filters select, .filters input"))
  for (const event of ["input", "change"]) control.addEventListener(event, filter);
