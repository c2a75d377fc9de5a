// Looks for a number whose SHA-256, together with a text, begins with so many zero bits.
onmessage = async ({ data: { text, bits } }) => {
  const coder = new TextEncoder();
  for (let number = 0; ; number += 1) {
    const hash = new DataView(await crypto.subtle.digest('SHA-256', coder.encode(`${text}:${number}`)));
    if (Math.clz32(hash.getUint32(0)) >= bits) { postMessage(String(number)); return; }
  }
};
