"""The start of `medal initial --method orb` on a folder of images, by OpenCV's Python or scikit-image.

Of each image the ORB descriptors of up to 500 keypoints, their bits averaged; then the one whose mean distance
to those chosen is largest, again and again. Two threads for OpenCV, which frees Python's lock; two processes
for scikit-image, which does not.
"""
import argparse
import multiprocessing
import multiprocessing.pool
import pathlib

import numpy as np


def opencv(file):
    import cv2

    grey = cv2.imread(file, cv2.IMREAD_GRAYSCALE)
    _, descriptors = cv2.ORB_create(500).detectAndCompute(grey, None)
    if descriptors is None:
        return np.zeros(256)
    return np.unpackbits(descriptors, axis=1).mean(0)


def skimage(file):
    from skimage import feature, io

    orb = feature.ORB(n_keypoints=500)
    try:
        orb.detect_and_extract(io.imread(file, as_gray=True))
    except RuntimeError:  # no keypoint
        return np.zeros(256)
    return orb.descriptors.mean(0) if len(orb.descriptors) else np.zeros(256)


def farthest_average(x, count):
    total, chosen = np.zeros(len(x)), []
    best = int(np.random.default_rng(0).integers(len(x)))
    for _ in range(count):
        chosen.append(best)
        total += np.linalg.norm(x - x[best], axis=1)
        best = int(np.where(np.isin(np.arange(len(x)), chosen), -1, total).argmax())
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=pathlib.Path, required=True)
    parser.add_argument("--by", choices=["opencv", "skimage"], required=True)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    files = [str(file) for file in sorted(args.images.iterdir())]
    if args.by == "opencv":
        import cv2

        cv2.setNumThreads(1)
        with multiprocessing.pool.ThreadPool(args.workers) as workers:
            rows = workers.map(opencv, files, chunksize=16)
    else:
        with multiprocessing.Pool(args.workers) as workers:
            rows = workers.map(skimage, files, chunksize=16)
    print("rank,index")
    for rank, row in enumerate(farthest_average(np.array(rows), args.count)):
        print(f"{rank + 1},{row}")


if __name__ == "__main__":
    main()
