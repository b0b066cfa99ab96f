package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose service answers at a host. */
final class ServiceHosts {

    private record Host(String suffix, Service service) {}

    private static final Service OLLAMA = Service.of("ollama", "self-hosted", "weights");

    private final List<Host> hosts = new ArrayList<>();

    static ServiceHosts bundled() {
        ServiceHosts table = new ServiceHosts();
        for (String[] row : Table.rows("service-hosts.tsv")) {
            table.hosts.add(new Host(row[0], Service.of(row[1], row[2], row[3])));
        }
        return table;
    }

    /** The service at a URL; null where the host is not known or the text is no URL. */
    @Nullable
    Service find(String url) {
        String host = host(url);
        if (host.isEmpty()) {
            return null;
        }
        if (host.endsWith(":11434")) {
            return OLLAMA;
        }
        int port = host.indexOf(':');
        String name = port < 0 ? host : host.substring(0, port);
        for (Host known : hosts) {
            if (name.equals(known.suffix())
                    || name.endsWith("." + known.suffix())
                    || name.endsWith("-" + known.suffix())) {
                return known.service();
            }
        }
        return null;
    }

    /** The host and port of an http URL, lower case; empty for anything else. */
    static String host(String url) {
        int start = url.indexOf("://");
        if (start < 0 || !url.startsWith("http")) {
            return "";
        }
        int end = start + 3;
        while (end < url.length() && "/?# \"'".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(start + 3, end).toLowerCase(Locale.ROOT);
        return host.substring(host.indexOf('@') + 1);
    }
}
