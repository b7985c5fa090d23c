"""The loop of `medal run --mode finetune --model squeezenet --strategy medal`, in PyTorch and torchvision.

A quarter of the images held out, the first labels by ORB (OpenCV), then rounds: SqueezeNet trained from its
ImageNet weights for a fixed number of epochs, training images, test images and pool scored once each, the
candidates of highest entropy picked by their mean distance to labelled and picked. Images are decoded once, kept
in memory, and changed at random by two workers.
"""
import argparse
import multiprocessing.pool

import numpy as np
import torch
from sklearn.metrics import balanced_accuracy_score, roc_auc_score

import networks
import orb

NAME, BATCH = "squeezenet", 16


def scores(net, loader, bfloat16):
    """Features below the head and probabilities, in one pass."""
    net.eval()
    features, logits = [], []
    with torch.inference_mode():
        for x, _ in loader:
            last = networks.forward(net.features, x, bfloat16)
            features.append(last.mean((2, 3)))
            logits.append(net.classifier(last))
    return torch.cat(features).numpy(), torch.cat(logits).softmax(1).numpy()


def fitted(weights, loader, epochs, rate, bfloat16):
    net = networks.network(NAME, weights, 2).to(memory_format=torch.channels_last)
    optimizer = torch.optim.Adam(net.parameters(), rate)
    for _ in range(epochs):
        networks.train_epoch(net, optimizer, loader, bfloat16)
    return net


def medal(p, x, references, batch, candidates):
    entropy = -(p * np.log(np.maximum(p, 1e-300))).sum(1)
    rows = np.argsort(-entropy, kind="stable")[:candidates]
    total = np.linalg.norm(x[rows, None] - references[None], axis=2).sum(1)
    picks = []
    for _ in range(batch):
        best = int(total.argmax())
        picks.append(rows[best])
        total += np.linalg.norm(x[rows] - x[rows[best]], axis=1)
        total[best] = -np.inf
    return picks


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--weights")
    parser.add_argument("--initial-size", type=int, default=40)
    parser.add_argument("--batch", type=int, default=20)
    parser.add_argument("--budget", type=int, default=100)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--learning-rate", type=float, default=2e-4)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bfloat16", action="store_true")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    files, classes = networks.labelled_files(args.data)
    order = np.random.default_rng(0).permutation(len(files))
    test, pool = order[: len(files) // 4], order[len(files) // 4 :]
    with multiprocessing.pool.ThreadPool(args.workers) as threads:
        images = threads.map(lambda file: networks.read(file, networks.SIZES[NAME]), files)
        descriptors = np.array(threads.map(orb.opencv, [str(files[i]) for i in pool]))

    def loader(rows, augmented=False):
        part = networks.Images([images[i] for i in rows], classes[rows], NAME, augmented)
        return networks.batches(part, BATCH, args.workers, shuffle=augmented)

    labelled = list(pool[orb.farthest_average(descriptors, args.initial_size)])
    while True:
        net = fitted(args.weights, loader(labelled, True), args.epochs, args.learning_rate, args.bfloat16)
        references, p = scores(net, loader(labelled), args.bfloat16)
        learnt = (p.argmax(1) == classes[labelled]).mean()
        _, p = scores(net, loader(test), args.bfloat16)
        auc = roc_auc_score(classes[test], p[:, 1])
        balanced = balanced_accuracy_score(classes[test], p.argmax(1))
        print(f"{len(labelled)} labels, {args.epochs} epochs: training {learnt:.3f}, AUC {auc:.3f}, {balanced:.3f}")
        if len(labelled) >= args.budget:
            return
        rest = np.setdiff1d(pool, labelled)
        x, p = scores(net, loader(rest), args.bfloat16)
        labelled += list(rest[medal(p, x, references, args.batch, 50)])


if __name__ == "__main__":
    main()
