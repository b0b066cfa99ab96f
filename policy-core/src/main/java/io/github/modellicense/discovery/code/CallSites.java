package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.FamiliarName;
import io.github.modellicense.discovery.code.ModelSite.What;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds calls of model APIs that name a model, and constructors of classes that carry one. */
final class CallSites {

    /** Method names that no other API is likely to have, for receivers whose type is not told. */
    private static final Set<String> UNMISTAKABLE =
            Set.of("modelName", "modelId", "deploymentName", "withModelId", "withModelName", "withDeploymentName");

    private final ModelApis apis;
    private final CallServices services;
    private final Types types;
    private final Values values;
    private final Consumer<ModelSite> found;

    CallSites(ModelApis apis, ServiceHosts hosts, Types types, Values values, Consumer<ModelSite> found) {
        this.apis = apis;
        this.services = new CallServices(apis, hosts, types, values);
        this.types = types;
        this.values = values;
        this.found = found;
    }

    void scan(SourceFile file) {
        for (int i = 0; i + 1 < file.size(); i++) {
            Token token = file.token(i);
            if (!token.isName()) {
                continue;
            }
            int open = argumentsOf(file, i);
            if (open > 0) {
                call(file, i, open);
            } else if (file.token(i + 1).is("=") && file.language() != Language.JAVA) {
                assignment(file, i);
            }
        }
    }

    /** The argument list of a called name, generic arguments left out; -1 where the name is not called. */
    private static int argumentsOf(SourceFile file, int name) {
        if (file.token(name + 1).is("(")) {
            return name + 1;
        }
        boolean generic = file.token(name + 1).is("<")
                && Character.isUpperCase(file.token(name).text().charAt(0));
        int after = generic ? TypeDeclarations.afterGenerics(file, name + 1) : -1;
        return after > 0 && file.token(after).is("(") ? after : -1;
    }

    private void call(SourceFile file, int name, int open) {
        String method = file.token(name).text();
        boolean constructor = isConstructor(file, name);
        if (isAnnotation(file, name) || file.partner(open) < 0) {
            return;
        }
        if (constructor) {
            construction(file, name, open);
        }
        boolean takesPlace = apis.takesPlace(method);
        boolean special = apis.hasCall(method);
        boolean named = apis.mayTakeName(method);
        if (constructor || isDeclaration(file, name, open)) {
            return;
        }
        List<int[]> arguments = file.arguments(open);
        boolean perhaps = takesPlace || special || named || hasNamedModel(file, arguments);
        if (arguments.isEmpty() || !perhaps) {
            return;
        }
        List<String> receiver = types.receiver(file, name);
        if (special && specialCall(file, name, receiver, method, arguments)) {
            return;
        }
        setter(file, name, method, receiver, arguments);
    }

    private boolean hasNamedModel(SourceFile file, List<int[]> arguments) {
        if (file.language() == Language.JAVA) {
            return false;
        }
        for (int[] argument : arguments) {
            if (isNamed(file, argument)
                    && apis.mayTakeName(file.token(argument[0]).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConstructor(SourceFile file, int name) {
        int start = Types.startOfName(file, name);
        boolean capital = Character.isUpperCase(file.token(name).text().charAt(0));
        return file.token(start - 1).isName("new")
                || capital
                        && file.language() != Language.JAVA
                        && !file.token(start - 1).isName("class")
                        && !file.token(start - 1).isName("fun");
    }

    private static boolean isAnnotation(SourceFile file, int name) {
        return file.token(Types.startOfName(file, name) - 1).is("@");
    }

    /** A method's own declaration, not a call of it. */
    private static boolean isDeclaration(SourceFile file, int name, int open) {
        Token before = file.token(name - 1);
        if (before.isName("fun") || before.isName("def")) {
            return true;
        }
        Token after = file.token(file.after(open));
        boolean typed = before.isName() && !before.isName("return") && !before.isName("new") || before.is(">");
        return typed && (after.is("{") || after.isName("throws") || after.is(";"));
    }

    private boolean specialCall(
            SourceFile file, int name, List<String> receiver, String method, List<int[]> arguments) {
        for (String type : receiver) {
            ModelApis.Call call = special(type, method);
            if (call != null && arguments.size() > call.argument()) {
                boolean architecture = call.what().equals("architecture");
                if (architecture && !namesArchitecture(file, arguments)) {
                    return true;
                }
                int[] argument = arguments.get(call.argument());
                What what = ModelSite.what(call.what());
                if (call.what().equals("application")) {
                    application(file, name, argument, call.service());
                    return true;
                }
                // A zoo's artifact is always a model; a path or name may be the project's own file.
                boolean certain = call.service().delivery() == Delivery.API || what == What.ARTIFACT;
                emit(file, argument, call.service(), what, Confidence.CERTAIN, certain);
                return true;
            }
        }
        return false;
    }

    /** A zoo asked for any model of an application takes its own choice, unless the same statement names a model. */
    private void application(SourceFile file, int name, int[] argument, Service service) {
        int open = file.around(name);
        int[] statement =
                CallServices.statement(file, name, Math.max(open, 0), open < 0 ? file.size() : file.after(open));
        for (int i = statement[0]; i < statement[1]; i++) {
            Token token = file.token(i);
            boolean called = token.isName() && file.token(i + 1).is("(") && file.around(i) == open;
            boolean names = called && i != name && apis.hasCall(token.text());
            if (names && (!token.text().equals("optFilter") || namesArchitecture(file, file.arguments(i + 1)))) {
                return;
            }
        }
        Value chosen = Value.unknown(file.text(argument[0], argument[1]), file, argument[0]);
        found.accept(new ModelSite(chosen, service, What.NAME, Confidence.CERTAIN));
    }

    private ModelApis.@Nullable Call special(String type, String method) {
        ModelApis.Call call = apis.call(type, method);
        int dot = type.lastIndexOf('.');
        return call != null || dot < 0 || !Character.isUpperCase(type.charAt(type.lastIndexOf('.', dot - 1) + 1))
                ? call
                : special(type.substring(0, dot), method);
    }

    private static boolean namesArchitecture(SourceFile file, List<int[]> arguments) {
        Token key = file.token(arguments.get(0)[0]);
        return key.isString() && (key.text().equals("backbone") || key.text().equals("modelType"));
    }

    private void construction(SourceFile file, int name, int open) {
        String simple = file.token(name).text();
        String bundled = apis.bundledModel(simple);
        List<String> written = types.qualified(
                file, file.text(Types.startOfName(file, name), name + 1), Types.startOfName(file, name));
        if (bundled != null && written.stream().anyMatch(type -> type.startsWith("dev.langchain4j."))) {
            Value value = Value.text(bundled, file, name);
            found.accept(new ModelSite(value, Service.LOCAL, What.MAVEN, Confidence.CERTAIN));
            return;
        }
        List<int[]> arguments = file.arguments(open);
        for (String type : written) {
            ModelApis.Call call = apis.call(type, "new");
            int position = call == null ? -1 : call.argument();
            if (call != null && position < arguments.size() && !isNamed(file, arguments.get(position))) {
                emit(
                        file,
                        arguments.get(position),
                        call.service(),
                        ModelSite.what(call.what()),
                        Confidence.CERTAIN,
                        false);
                return;
            }
        }
        ModelApi api = apis.findAny(written);
        if (api != null) {
            namedArguments(file, arguments, api);
        } else {
            familiarArguments(file, arguments);
        }
    }

    /** What a service answers repeats the name of the model that was asked. */
    private static boolean isAnswer(List<String> receiver) {
        return receiver.stream().anyMatch(type -> type.contains("Response") || type.contains("Metadata"));
    }

    /** {@code .modelName(choose(user))}: a call that nothing tells the result of is an open question, where it gives a text. */
    private void chosen(SourceFile file, String method, int[] argument, Service service) {
        Expression call = new Expression(file, argument[0], argument[1]);
        if (!Unknowns.isChoice(call, UNMISTAKABLE.contains(method))) {
            return;
        }
        for (Value value : values.of(file, argument[0], argument[1])) {
            if (value.known() || Unknowns.couldBeName(value)) {
                return;
            }
        }
        found.accept(new ModelSite(call.unknown().get(0), service, What.NAME, Confidence.CERTAIN));
    }

    private static boolean isNamed(SourceFile file, int[] argument) {
        Token next = file.token(argument[0] + 1);
        return file.token(argument[0]).isName() && (next.is("=") || next.is(":")) && argument[1] > argument[0] + 2;
    }

    /** Kotlin's and Scala's {@code Options(model = "...")} and Groovy's {@code new Options(model: "...")}. */
    private void namedArguments(SourceFile file, List<int[]> arguments, ModelApi api) {
        for (int[] argument : arguments) {
            if (isNamed(file, argument)
                    && apis.takesName(api, file.token(argument[0]).text())) {
                int[] value = {argument[0] + 2, argument[1]};
                emit(file, value, api.service(), What.NAME, Confidence.CERTAIN, false);
            }
        }
    }

    private void setter(SourceFile file, int name, String method, List<String> receiver, List<int[]> arguments) {
        ModelApi api = apis.findAny(receiver);
        if (api == null) {
            if (UNMISTAKABLE.contains(method) && receiver.isEmpty() && arguments.size() == 1 && mentionsApi(file)) {
                emit(file, arguments.get(0), services.mentioned(file), What.NAME, Confidence.LIKELY, false);
            } else if (arguments.size() == 1 && apis.takesName(null, method)) {
                familiar(file, arguments.get(0));
            } else {
                familiarArguments(file, arguments);
            }
            return;
        }
        if (apis.takesPlace(method)) {
            emit(file, arguments.get(0), api.service(), What.PLACE, Confidence.CERTAIN, false);
        } else if (apis.takesName(api, method)) {
            Service elsewhere = services.elsewhere(file, name, api);
            Service service = elsewhere != null ? elsewhere : services.served(file, api);
            boolean alone = arguments.size() == 1 && !isModelZoo(receiver);
            for (int[] argument : method.startsWith("withFirst") ? arguments : arguments.subList(0, 1)) {
                emit(file, argument, service, What.NAME, Confidence.CERTAIN, alone);
            }
            if (alone && !isAnswer(receiver)) {
                chosen(file, method, arguments.get(0), service);
            }
        } else {
            namedArguments(file, arguments, api);
        }
    }

    /** The same for {@code Settings(model = ModelId.gpt_4o)} of a type that no table knows. */
    private void familiarArguments(SourceFile file, List<int[]> arguments) {
        for (int[] argument : arguments) {
            boolean named = file.language() != Language.JAVA && isNamed(file, argument);
            if (named && apis.takesName(null, file.token(argument[0]).text())) {
                familiar(file, new int[] {argument[0] + 2, argument[1]});
            }
        }
    }

    /** A library that no table knows, or the project's own: the method and a name that is nothing else's say it together. */
    private void familiar(SourceFile file, int[] argument) {
        for (Value value : values.of(file, argument[0], argument[1])) {
            if (value.known() && FamiliarName.isUnmistakable(value.text())) {
                found.accept(new ModelSite(value, services.mentioned(file), What.NAME, Confidence.LIKELY));
            }
        }
    }

    /** A builder of DJL names its own files: what it is given at run time is no model yet. */
    private static boolean isModelZoo(List<String> receiver) {
        return receiver.stream().anyMatch(type -> type.startsWith("ai.djl."));
    }

    private boolean mentionsApi(SourceFile file) {
        return file.imports().names().values().stream().anyMatch(name -> apis.find(name) != null);
    }

    /** Model names given as Kotlin properties of a builder: {@code model = "..."}. */
    private void assignment(SourceFile file, int name) {
        boolean plain = apis.takesName(null, file.token(name).text()) && file.around(name) >= 0;
        if (!plain || file.declarations().visible(file.token(name).text(), name) != null) {
            return;
        }
        int around = file.around(name);
        if (!file.token(around).is("{")) {
            return;
        }
        ModelApi api = apis.findAny(types.receiver(file, name));
        if (api != null) {
            int[] value = {name + 2, file.declarations().expressionEnd(name + 2)};
            emit(file, value, api.service(), What.NAME, Confidence.CERTAIN, false);
        }
    }

    private void emit(
            SourceFile file, int[] argument, Service service, What what, Confidence confidence, boolean reportUnknown) {
        for (Value value : values.of(file, argument[0], argument[1])) {
            boolean asked = reportUnknown && (what == What.ARTIFACT || Unknowns.couldBeName(value));
            if (value.known() || asked) {
                found.accept(new ModelSite(value, serviceOf(value, service), what, confidence));
            }
        }
    }

    /** A constant tells whose model it is where the API that takes it serves anybody's. */
    private Service serviceOf(Value value, Service service) {
        ModelApi owner =
                value.constant() == null ? null : apis.find(value.constant().owner());
        return owner == null || service == Service.UNKNOWN || service.provider() != null ? service : owner.service();
    }
}
