package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.ScanSession;

/** The tables of this room, read once a build and only where a file mentions a model API. */
record CodeTables(ModelApis apis, ServiceHosts hosts, ModelConstants constants) {

    static CodeTables of(ScanSession session) {
        return session.remember(
                "code.tables",
                () -> new CodeTables(ModelApis.bundled(), ServiceHosts.bundled(), ModelConstants.bundled()));
    }
}
