"""Makes what both sides read, in FOLDER.

pool.npz: SAMPLES rows of 256 features uniform in [0, 1) in 32 bits, probabilities of 5 classes, 1,000 rows
labelled. many: the images of DATA over and over, each time shifted by other pixels and encoded anew.
embed, train, loop: the first so many images of DATA by name, with their rows of labels.csv.
"""
import argparse
import csv
import itertools
import pathlib
import shutil

import numpy as np

FEATURES, CLASSES, LABELLED = 256, 5, 1_000
PARTS = ("embed", "train", "loop")


def pool(file, samples):
    rng = np.random.default_rng(1)
    p = rng.dirichlet(np.ones(CLASSES), samples)
    labels = np.full(samples, -1, np.int64)
    rows = rng.choice(samples, min(LABELLED, samples // 2), replace=False)
    labels[rows] = rng.integers(CLASSES, size=len(rows))
    features = rng.random((samples, FEATURES), dtype=np.float32)
    np.savez(file, features=features, probabilities=p, labels=labels)


def many(folder, files, count):
    import cv2

    folder.mkdir()
    for i, file in enumerate(itertools.islice(itertools.cycle(files), count)):
        image = cv2.imread(str(file))
        turn = i // len(files)
        cv2.imwrite(str(folder / f"{i:06d}.jpg"), np.roll(image, (5 * turn, 3 * turn), (0, 1)))


def few(folder, data, count):
    with open(data / "labels.csv", encoding="utf-8", newline="") as lines:
        rows = sorted(csv.DictReader(lines), key=lambda row: row["path"])[:count]
    (folder / "images").mkdir(parents=True)
    for row in rows:
        shutil.copy(data / row["path"], folder / "images")
    with open(folder / "labels.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, ["path", "label"], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(dict(row, path="images/" + pathlib.Path(row["path"]).name) for row in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--samples", type=int, default=0, help="of pool.npz")
    parser.add_argument("--data", type=pathlib.Path, help="folder with images/ and labels.csv")
    parser.add_argument("--images", type=int, default=0, help="images of many")
    for part in PARTS:
        parser.add_argument("--" + part, type=int, default=0, help="images of " + part)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    if args.samples:
        pool(args.folder / "pool.npz", args.samples)
    if args.images:
        many(args.folder / "many", sorted((args.data / "images").iterdir()), args.images)
    for part in PARTS:
        if vars(args)[part]:
            few(args.folder / part, args.data, vars(args)[part])


if __name__ == "__main__":
    main()
