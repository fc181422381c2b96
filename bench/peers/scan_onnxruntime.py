"""Peer of `mixip scan`: the same two models in Python's ONNX Runtime, with OpenCV decoding and aligning.

    scan_onnxruntime.py DETECTOR.onnx EMBEDDER.onnx FOLDER

One thread. Prints {"photos", "faces", "seconds"}; the seconds leave out imports and loading the models.
"""

import json
import sys
import time
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

FACE, SAME_FACE_IOU = 0.5, 0.3
# Where the landmarks come to lie in a 112×112 crop: the ArcFace template.
TEMPLATE = np.array(
    [[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]], np.float64
)


def session(path: str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def detect(detector: onnxruntime.InferenceSession, picture: np.ndarray) -> list[np.ndarray]:
    """The five landmarks (x, y) of every face of a BGR picture."""
    height, width = picture.shape[:2]
    padded = cv2.copyMakeBorder(picture, 0, -height % 32, 0, -width % 32, cv2.BORDER_CONSTANT)
    tensor = padded.transpose(2, 0, 1)[None].astype(np.float32)
    heat, scale, offset, points = detector.run(["537", "538", "539", "540"], {"input.1": tensor})
    found = []
    for row, column in zip(*np.where(heat[0, 0] >= FACE)):
        h, w = np.exp(scale[0, :, row, column]) * 4
        y = (row + offset[0, 0, row, column] + 0.5) * 4 - h / 2
        x = (column + offset[0, 1, row, column] + 0.5) * 4 - w / 2
        found.append((float(heat[0, 0, row, column]), (x, y, w, h), points[0, :, row, column].reshape(5, 2)))
    if not found:
        return []
    boxes = [box for _, box, _ in found]
    kept = cv2.dnn.NMSBoxes(boxes, [score for score, _, _ in found], FACE, SAME_FACE_IOU)
    return [
        np.array([[boxes[i][0] + px * boxes[i][2], boxes[i][1] + py * boxes[i][3]] for py, px in found[i][2]]) for i in kept
    ]


def align(picture: np.ndarray, landmarks: np.ndarray) -> np.ndarray:
    """The face turned and scaled onto the template (least squares, Umeyama 1991)."""
    source_mean, target_mean = landmarks.mean(0), TEMPLATE.mean(0)
    source, target = landmarks - source_mean, TEMPLATE - target_mean
    u, d, vt = np.linalg.svd(target.T @ source)
    sign = np.array([1.0, np.sign(np.linalg.det(u @ vt))])
    rotation = u @ np.diag(sign) @ vt
    scale = (d * sign).sum() / (source**2).sum()
    matrix = np.empty((2, 3))
    matrix[:, :2] = scale * rotation
    matrix[:, 2] = target_mean - matrix[:, :2] @ source_mean
    return cv2.warpAffine(picture, matrix, (112, 112), flags=cv2.INTER_LINEAR)


def embed(embedder: onnxruntime.InferenceSession, crops: list[np.ndarray]) -> np.ndarray:
    """Unit vectors, one for each crop."""
    batch = np.stack([cv2.cvtColor(crop, cv2.COLOR_BGR2RGB) for crop in crops]).transpose(0, 3, 1, 2)
    (vectors,) = embedder.run(["embedding"], {"input": (batch.astype(np.float32) - 127.5) / 128})
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def main() -> None:
    cv2.setNumThreads(1)
    detector, embedder = session(sys.argv[1]), session(sys.argv[2])
    photos = sorted(Path(sys.argv[3]).rglob("*.jpg"))
    faces, began = 0, time.monotonic()
    for path in photos:
        picture = cv2.imread(str(path))
        landmarks = detect(detector, picture)
        if landmarks:
            faces += len(embed(embedder, [align(picture, each) for each in landmarks]))
    print(json.dumps({"photos": len(photos), "faces": faces, "seconds": time.monotonic() - began}))


if __name__ == "__main__":
    main()
