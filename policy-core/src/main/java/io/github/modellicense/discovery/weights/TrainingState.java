package io.github.modellicense.discovery.weights;

/** Files that trainers leave beside a model and that are none: arguments, optimizer, random state. */
final class TrainingState {

    private TrainingState() {}

    static boolean named(String name) {
        return name.startsWith("training_args.")
                || name.startsWith("optimizer.")
                || name.startsWith("scheduler.")
                || name.startsWith("rng_state")
                || name.startsWith("scaler.pt");
    }
}
