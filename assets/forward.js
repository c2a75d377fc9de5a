// A person of the brand is one key away: the button puts their address into To, and the text is next.
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-person]');
  if (!button) return;
  event.preventDefault();
  const { to } = button.form.elements;
  const { person } = button.dataset;
  if (!to.value.includes(person)) to.value = [to.value.trim(), person].filter(Boolean).join(', ');
  to.dispatchEvent(new Event('input', { bubbles: true }));
  button.form.querySelector('textarea').focus();
});
