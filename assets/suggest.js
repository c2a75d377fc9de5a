// [data-insert=ID] puts the text of #ID (a template or pre) into the composer; its link does the same by a page load without this script.
const put = new WeakMap(); // what we last put into a field, to replace it only while it is untouched

function text(source) {
  return (source instanceof HTMLTemplateElement ? source.content : source).textContent.trim();
}

function insert(choice) {
  const form = document.getElementById(choice.dataset.form ?? 'composer');
  const source = document.getElementById(choice.dataset.insert);
  const field = form?.querySelector('textarea');
  if (!field || !source) return false;
  const answer = text(source);
  const before = put.get(field);
  // Untouched suggestion: swap it. Own words: keep them, after the answer.
  const own = before !== undefined && field.value.startsWith(before) ? field.value.slice(before.length) : field.value;
  field.value = own.trim() ? `${answer}\n\n${own.trimStart()}` : answer;
  put.set(field, answer);
  if (form.elements.answer_id) form.elements.answer_id.value = choice.dataset.answer ?? '';
  const reply = form.querySelector('input[name=kind][value=reply]');
  // A note that is being written stays one: its words are not for the customer.
  if (reply && !own.trim()) reply.checked = true;
  document.querySelectorAll('[data-insert]').forEach((each) => each.toggleAttribute('data-chosen', each === choice));
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  field.setSelectionRange(answer.length, answer.length);
  form.scrollIntoView({ block: 'nearest' });
  return true;
}

document.addEventListener('click', (event) => {
  const choice = event.target.closest?.('[data-insert]');
  if (!choice || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (insert(choice)) event.preventDefault();
});
