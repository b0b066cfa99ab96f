package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.SourceLocation;

/** A value and where a file states it. */
record Stated<T>(T value, SourceLocation at) {}
