#!/usr/bin/env python3
"""Chooses the pieces of words that Norwegian, Danish, Dutch, English, Swedish, German and French need.

usage: pieces.py e5-small-q4.bin NUMBER OUT TEXT...

Cuts the words of the frequency lists of `wordfreq` (written large and small, and joined to others as these languages do)
and of the given texts with the model's own pieces, adds up how often each piece is used, and writes the most frequent
ones, after all single characters of the Latin alphabets, digits, punctuation and the commonest symbols.
"""
import collections, itertools, sys, unicodedata
import wordfreq
from cut import Source

LANGUAGES = ["nb", "da", "nl", "en", "sv", "de", "fr"]
# The most frequent words of each language.
WORDS = 120_000
# Of these many, those in capitals too.
SHOUTED = 20_000
SPACE = "\u2581"


class Cutter:
    def __init__(self, source):
        self.scores = {}
        for i, piece in enumerate(source.pieces):
            text = piece.decode("utf-8", "replace")
            if i not in (source.begin, source.end, source.unknown) and text not in ("<pad>", "<mask>"):
                self.scores[text] = float(source.scores[i])
        self.longest = max(map(len, self.scores))
        self.unknown = min(self.scores.values()) - 10

    def cut(self, text):
        best = [(0.0, 0)] + [(-1e30, 0)] * len(text)
        for start in range(len(text)):
            base = best[start][0]
            for end in range(start + 1, min(len(text), start + self.longest) + 1):
                score = self.scores.get(text[start:end])
                if score is None:
                    if end > start + 1:
                        continue
                    score = self.unknown
                if base + score > best[end][0]:
                    best[end] = (base + score, start)
        end, found = len(text), []
        while end:
            found.append(text[best[end][1] : end])
            end = best[end][1]
        return found


def is_ours(piece):
    """A single character that may occur in a mail in these languages."""
    if len(piece) != 1:
        return False
    name = unicodedata.name(piece, "")
    return name.startswith("LATIN") or ord(piece) < 0x250 or unicodedata.category(piece)[0] in "PSN" and ord(piece) < 0x3000


def main(path, number, out, *texts):
    cutter = Cutter(Source(path))
    counts = collections.Counter()
    for language in LANGUAGES:
        for rank, word in enumerate(itertools.islice(wordfreq.iter_wordlist(language, wordlist="best"), WORDS)):
            frequency = wordfreq.word_frequency(word, language)
            shouted = [(word.upper(), 0.01)] if rank < SHOUTED else []
            for form, share in [(word, 0.75), (word.capitalize(), 0.2), *shouted]:
                for piece in cutter.cut(SPACE + form):
                    counts[piece] += frequency * share
            for piece in cutter.cut(word):  # the end of a compound
                counts[piece] += frequency * 0.04
    for amount in numbers():
        for piece in cutter.cut(SPACE + amount):
            counts[piece] += 1e-6
    per_word = 0.02 / max(1, sum(1 for _ in words_of(texts)))
    memo = {}
    for word in words_of(texts):
        if word not in memo:
            memo[word] = cutter.cut(SPACE + unicodedata.normalize("NFKC", word))
        for piece in memo[word]:
            counts[piece] += per_word * len(LANGUAGES)
    single = [piece for piece in cutter.scores if is_ours(piece)]
    kept = dict.fromkeys(single)
    for piece, _ in counts.most_common():
        if len(kept) >= int(number):
            break
        if piece in cutter.scores:
            kept[piece] = None
    with open(out, "w", encoding="utf-8") as file:
        file.write("\n".join(kept) + "\n")
    print(len(kept), "of", len(counts))


def numbers():
    """Amounts, years, dates and times as customers write them."""
    for n in range(2_100):
        yield from (str(n), f"{n},-", f"{n}.00", f"{n},00", f"{n}%", f"${n}", f"€{n}", f"{n}€", f"£{n}", f"{n}kr", f"#{n}")
    for a in range(32):
        for b in range(60):
            yield from (f"{a:02}:{b:02}", f"{a}:{b:02}", f"{a}.{b:02}", f"{a}/{b}", f"{a:02}/{b:02}/2026", f"{a}.{b}.2026")


def words_of(paths):
    for path in paths:
        for line in open(path, encoding="utf-8", errors="replace"):
            yield from line.split()


if __name__ == "__main__":
    main(*sys.argv[1:])
