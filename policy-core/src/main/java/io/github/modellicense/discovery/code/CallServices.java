package io.github.modellicense.discovery.code;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose models a call is about: the API's own, those of the service that a base URL leads to, or those a file speaks of. */
final class CallServices {

    private final ModelApis apis;
    private final ServiceHosts hosts;
    private final Types types;
    private final Values values;

    CallServices(ModelApis apis, ServiceHosts hosts, Types types, Values values) {
        this.apis = apis;
        this.hosts = hosts;
        this.types = types;
        this.values = values;
    }

    /** The API's own service; the one that the file's imports speak of where the API serves anybody's models. */
    Service served(SourceFile file, ModelApi api) {
        return api.service().provider() == null ? mentioned(file) : api.service();
    }

    Service mentioned(SourceFile file) {
        List<Service> services = ofFile(file).mentioned();
        return services.size() == 1 ? services.get(0) : UNTOLD;
    }

    private static final Service UNTOLD = Service.of("name", "", "unknown");

    /** What is worked out once for a file: the services that its imports speak of, and where its clients lead. */
    private record FileServices(
            SourceFile file,
            List<Service> mentioned,
            @Nullable Service client) {}

    private @Nullable FileServices services;

    private FileServices ofFile(SourceFile file) {
        FileServices known = services;
        if (known == null || known.file() != file) {
            List<Service> mentioned = file.imports().names().values().stream()
                    .map(apis::find)
                    .filter(api -> api != null && api.service().provider() != null)
                    .map(ModelApi::service)
                    .distinct()
                    .toList();
            known = new FileServices(file, mentioned, clientElsewhere(file));
            services = known;
        }
        return known;
    }

    /** The service that the client's base URL leads to, where the chain or the file sets one; null where none does. */
    @Nullable
    Service elsewhere(SourceFile file, int name, ModelApi api) {
        boolean anybodys = api.service().provider() == null;
        if (!api.compatible() && !anybodys) {
            return null;
        }
        Service service = null;
        int open = file.around(name);
        int from = open < 0 ? 0 : open;
        int to = open < 0 ? file.size() : file.after(open);
        int[] statement = statement(file, name, from, to);
        for (int i = statement[0]; i < statement[1]; i++) {
            if (service == null && isBaseUrl(file, i) && file.around(i) == open) {
                service = serviceAt(file, i);
            }
        }
        boolean ownUrl = api.prefix().startsWith("dev.langchain4j.") && !anybodys;
        return service != null || ownUrl ? service : ofFile(file).client();
    }

    /** The service that a client built in the file leads to, for APIs whose options do not carry a base URL. */
    private @Nullable Service clientElsewhere(SourceFile file) {
        Service service = null;
        for (int i = 0; i < file.size(); i++) {
            ModelApi api = isBaseUrl(file, i) ? apis.findAny(types.receiver(file, i)) : null;
            if (api != null && api.compatible()) {
                Service other = serviceAt(file, i);
                service = service == null || service.equals(other) ? other : Service.UNKNOWN;
            }
        }
        return service;
    }

    static int[] statement(SourceFile file, int index, int low, int high) {
        int from = index;
        while (from > low
                && !file.token(from).is(";")
                && !file.token(from).is(",")
                && !file.token(from).isName("return")) {
            from = file.token(from).is(")") || file.token(from).is("}")
                    ? Math.max(low, file.partner(from)) - 1
                    : from - 1;
        }
        int to = index;
        while (to < high && !file.token(to).is(";") && !file.token(to).is(",")) {
            to = file.token(to).is("(") || file.token(to).is("{") ? file.after(to) : to + 1;
        }
        return new int[] {Math.max(from, 0), Math.min(to, high)};
    }

    private static boolean isBaseUrl(SourceFile file, int index) {
        if (!file.token(index).isName() || !file.token(index + 1).is("(")) {
            return false;
        }
        String name = file.token(index).text().toLowerCase(Locale.ROOT);
        return name.equals("baseurl") || name.equals("withbaseurl") || name.equals("endpoint");
    }

    private Service serviceAt(SourceFile file, int method) {
        List<int[]> arguments = file.arguments(method + 1);
        if (arguments.size() != 1) {
            return Service.UNKNOWN;
        }
        List<Value> urls = values.of(file, arguments.get(0)[0], arguments.get(0)[1]);
        Service service =
                urls.size() == 1 && urls.get(0).known() ? hosts.find(urls.get(0).text()) : null;
        return service == null ? Service.UNKNOWN : service;
    }
}
