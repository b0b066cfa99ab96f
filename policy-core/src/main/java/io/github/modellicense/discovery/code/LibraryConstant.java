package io.github.modellicense.discovery.code;

/**
 * A constant of a library that names a model.
 *
 * @param owner the qualified type, nested ones with dots
 * @param id the model's id behind it
 */
record LibraryConstant(String owner, String name, String id) {}
