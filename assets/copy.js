// button[data-copy=ID] copies what stands in the field with that id. Without scripts the field can be selected and the button is not there.
for (const button of document.querySelectorAll('button[data-copy]')) button.hidden = false;

document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('button[data-copy]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // Not every browser lets pages write there, and none does on plain http.
    field.select();
    document.execCommand('copy');
  }
  button.parentElement.querySelector('[role=status]').textContent = button.dataset.textCopied;
});
