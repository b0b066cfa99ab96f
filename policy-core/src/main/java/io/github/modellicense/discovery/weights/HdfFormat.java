package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Bytes;
import java.io.IOException;

/** HDF5 files of Keras: those that carry the attributes Keras writes. Other HDF5 is data. None states a licence. */
final class HdfFormat implements ModelFormat {

    private static final long SEARCHED = 4L << 20;

    @Override
    public String name() {
        return "keras-h5";
    }

    @Override
    public boolean mayBe(Head head) {
        return head.starts(0x89, 'H', 'D', 'F', 0x0D, 0x0A, 0x1A, 0x0A);
    }

    @Override
    public boolean certain(Head head) {
        return false;
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        return head.extension().equals("keras")
                || head.name().endsWith(".weights.h5")
                || Search.nearTheEnds(
                        bytes,
                        SEARCHED,
                        "keras_version",
                        "model_weights",
                        "layer_names",
                        "_layer_checkpoint_dependencies");
    }
}
