package io.github.modellicense.discovery.code;

import java.util.List;

/**
 * A library's API that takes model names.
 *
 * @param prefix of the qualified names of its types
 * @param compatible true where a base URL may lead the client to another service that speaks the same protocol
 * @param methods further methods that take a model name, besides those that every API shares
 */
record ModelApi(String prefix, Service service, boolean compatible, List<String> methods) {}
