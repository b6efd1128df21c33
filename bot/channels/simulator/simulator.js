// Keeps the page current and posts its forms without a reload. Without it the page works by reloading.
"use strict";

document.documentElement.classList.add("js");
const parts = [...document.querySelectorAll("[data-part]")];
const error = document.getElementById("galat");
let tag = "";

function bottom(box) { box.scrollTop = box.scrollHeight; }

function replaced(box, fresh) {
  if (box.innerHTML === fresh.innerHTML) return;
  const low = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  const held = box.contains(document.activeElement) ? document.activeElement : null;
  const key = held && [held.tagName, held.value, held.dataset.quote, held.dataset.command].join();
  const known = new Set([...box.querySelectorAll("[data-id]")].map((line) => line.dataset.id));
  box.replaceChildren(...fresh.childNodes);
  for (const line of box.querySelectorAll("[data-id]")) if (known.has(line.dataset.id)) line.classList.add("seen");
  if (held) {
    const again = [...box.querySelectorAll("button")].find((b) => [b.tagName, b.value, b.dataset.quote, b.dataset.command].join() === key);
    (again || box).focus({ preventScroll: true });
  }
  if (low) bottom(box);
}

async function refresh() {
  const answer = await fetch(`/keadaan?${document.body.dataset.query}`, { headers: tag ? { "If-None-Match": tag } : {} });
  if (answer.status !== 200) return;
  tag = answer.headers.get("ETag") || "";
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const box of parts) replaced(box, page.getElementById(box.id));
}

async function watch() {
  try {
    if (!document.hidden) await refresh();
    error.hidden = true;
  } catch {
    error.textContent = "Simulator tidak menjawab. Mencoba lagi …";
    error.hidden = false;
  }
  setTimeout(watch, 500);
}

async function send(form, submitter) {
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form, submitter), headers: { "X-Tanggap": "1" } });
  if (!answer.ok) {
    error.textContent = await answer.text();
    error.hidden = false;
    return;
  }
  if (form.classList.contains("write")) emptied(form);
  await refresh();
}

function emptied(form) {
  for (const field of form.querySelectorAll("textarea, input:not([type=hidden])")) field.value = "";
  quote(form, "", "");
  const menu = form.querySelector("details");
  if (menu) menu.open = false;
}

function quote(form, id, title) {
  form.querySelector("[name=kutip]").value = id;
  form.querySelector(".quoting").hidden = !id;
  form.querySelector(".quoting span").textContent = title;
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-send]")) return;
  event.preventDefault();
  send(event.target, event.submitter).catch(() => { error.textContent = "Pesan belum terkirim. Coba lagi."; error.hidden = false; });
});

document.addEventListener("change", (event) => { if (event.target.matches("[data-submit]")) event.target.form.submit(); });

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const form = button.closest("section")?.querySelector(".write");
  const field = form?.querySelector("textarea");
  if (button.matches(".try")) { field.value = button.textContent; field.focus(); }
  if (button.dataset.quote) { quote(form, button.dataset.quote, button.dataset.title); field.focus(); }
  if (button.dataset.command) { field.value = `${button.dataset.command} `; field.focus(); }
  if (button.matches("[data-unquote]")) { quote(form, "", ""); field.focus(); }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && event.target.matches(".write textarea")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

for (const box of parts) bottom(box);
watch();
