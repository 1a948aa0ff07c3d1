const search = document.querySelector("#search");
const chips = [...document.querySelectorAll(".chip")];
const rows = [...document.querySelectorAll("details")].map((row) => ({ row, text: row.textContent.toLowerCase() }));
let show = "";
function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { row, text } of rows) {
    row.hidden = !((!show || row.dataset.verdict === show) && words.every((word) => text.includes(word)));
    count += row.hidden ? 0 : 1;
  }
  document.querySelector("#count").textContent = count === 1 ? "1 question" : `${count} questions`;
}
for (const chip of chips) {
  chip.addEventListener("click", () => {
    show = chip.dataset.show;
    chips.forEach((other) => other.setAttribute("aria-pressed", other === chip));
    filter();
  });
}
search.addEventListener("input", filter);
filter();
