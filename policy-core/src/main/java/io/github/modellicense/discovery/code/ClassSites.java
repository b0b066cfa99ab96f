package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.code.ConstantPool.Member;
import io.github.modellicense.discovery.code.ModelSite.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Finds the models that one class names by calls of model APIs. */
final class ClassSites implements ClassFlow.Calls {

    /**
     * A model named in a class.
     *
     * @param call the method called, for an excerpt
     * @param stored true where the text came through a variable, so that its own line counts
     */
    record Found(
            String text,
            boolean known,
            boolean annotated,
            Service service,
            What what,
            int line,
            boolean stored,
            String call) {}

    private final ModelApis apis;
    private final ConstantSource constants;
    private final BiFunction<String, String, @Nullable String> projectConstants;
    private final ServiceHosts hosts;
    private final List<Found> calls = new ArrayList<>();
    private final List<Found> reads = new ArrayList<>();
    private @Nullable Service elsewhere;

    ClassSites(
            CodeTables tables,
            ConstantSource constants,
            BiFunction<String, String, @Nullable String> projectConstants) {
        this.apis = tables.apis();
        this.hosts = tables.hosts();
        this.constants = constants;
        this.projectConstants = projectConstants;
    }

    /** Calls first: they know the line better than the reading of a constant before them. */
    List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (Found site : calls) {
            found.add(ledElsewhere(site));
        }
        for (Found site : reads) {
            found.add(ledElsewhere(site));
        }
        return found;
    }

    /** A class that gives some client a base URL may mean that client by each of its names. */
    private Found ledElsewhere(Found site) {
        Service service = elsewhere;
        if (service == null || !apis.isCompatible(site.service())) {
            return site;
        }
        return new Found(
                site.text(),
                site.known(),
                site.annotated(),
                service,
                site.what(),
                site.line(),
                site.stored(),
                site.call());
    }

    private void baseUrl(Datum url) {
        Service service = Service.UNKNOWN;
        for (Datum.Option option : url.options()) {
            Service known = option.text() == null || !option.known() ? null : hosts.find(option.text());
            service = known == null ? Service.UNKNOWN : known;
        }
        elsewhere = elsewhere == null || elsewhere.equals(service) ? service : Service.UNKNOWN;
    }

    @Override
    public void call(Member called, Descriptor descriptor, List<Datum> arguments, int line) {
        String type = called.owner().replace('/', '.').replace('$', '.');
        boolean constructor = called.name().equals("<init>");
        if (constructor && ConstantSites.isCounter(type)) {
            arguments.forEach(this::counts);
        }
        String bundled = constructor ? apis.bundledModel(type.substring(type.lastIndexOf('.') + 1)) : null;
        if (bundled != null && type.startsWith("dev.langchain4j.")) {
            calls.add(new Found(bundled, true, false, Service.LOCAL, What.MAVEN, line, false, "new"));
            return;
        }
        ModelApis.Call special = special(type, constructor ? "new" : called.name());
        if (special != null
                && special.argument() < arguments.size()
                && !special.what().equals("architecture")
                && !special.what().equals("application")) {
            emit(
                    arguments.get(special.argument()),
                    special.service(),
                    ModelSite.what(special.what()),
                    line,
                    called.name());
            return;
        }
        ModelApi api = constructor || arguments.isEmpty() ? null : apis.find(type);
        if (api != null
                && api.compatible()
                && called.name().toLowerCase(Locale.ROOT).endsWith("baseurl")) {
            baseUrl(arguments.get(0));
        }
        if (api != null && takes(descriptor.parameters().get(0))) {
            boolean place = apis.takesPlace(called.name());
            if (place || apis.takesName(api, called.name())) {
                emit(arguments.get(0), api.service(), place ? What.PLACE : What.NAME, line, called.name());
            }
        }
    }

    /** A constant given to something that counts tokens is no use of the model. */
    private void counts(Datum argument) {
        for (Datum.Option option : argument.options()) {
            reads.removeIf(read -> read.call().equals(option.name()) && read.line() >= option.line());
        }
    }

    private ModelApis.@Nullable Call special(String type, String method) {
        ModelApis.Call call = apis.call(type, method);
        int dot = type.lastIndexOf('.');
        boolean nested = dot > 0 && Character.isUpperCase(type.charAt(type.lastIndexOf('.', dot - 1) + 1));
        return call != null || !nested ? call : special(type.substring(0, dot), method);
    }

    private static boolean takes(String parameter) {
        return parameter.startsWith("L") || parameter.startsWith("[L");
    }

    private void emit(Datum argument, Service service, What what, int line, String call) {
        for (Datum.Option option : argument.options()) {
            String text = option.text() == null ? resolved(option) : option.text();
            if (text == null || text.isBlank() || !option.known() && what != What.NAME && what != What.ARTIFACT) {
                continue;
            }
            boolean constant = option.text() == null;
            Service served = constant ? serviceOf(option, service) : service;
            int at = option.stored() && option.line() > 0 ? option.line() : line;
            calls.add(new Found(text, option.known(), option.annotated(), served, what, at, option.stored(), call));
        }
    }

    private @Nullable String resolved(Datum.Option constant) {
        String owner = constant.owner().replace('/', '.').replace('$', '.').replace(".Companion", "");
        LibraryConstant library = constants.find(owner, constant.name());
        return library != null ? library.id() : projectConstants.apply(constant.owner(), constant.name());
    }

    private Service serviceOf(Datum.Option constant, Service service) {
        ModelApi owner = apis.find(constant.owner().replace('/', '.').replace('$', '.'));
        return service.provider() == null && owner != null ? owner.service() : service;
    }

    @Override
    public void read(Member field, int line) {
        String owner = field.owner().replace('/', '.').replace('$', '.');
        LibraryConstant constant = constants.knows(owner) ? constants.find(owner, field.name()) : null;
        ModelApi api = constant == null ? null : apis.find(owner);
        if (constant != null && api != null && field.descriptor().startsWith("L")) {
            reads.add(new Found(constant.id(), true, false, api.service(), What.NAME, line, false, field.name()));
        }
    }
}
