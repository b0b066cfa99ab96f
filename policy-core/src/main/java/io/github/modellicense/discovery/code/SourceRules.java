package io.github.modellicense.discovery.code;

/** The rules for one file: calls first, because they know best whose model a name is. */
final class SourceRules {

    private final CallSites calls;
    private final LiteralSites literals;
    private final ConstantSites constants;
    private final NamedVariables variables;
    private final AnnotatedDefaults defaults;
    private final FamiliarSites familiar;
    private final WeightFileSites files;
    private final OwnConstants own;

    private SourceRules(
            CallSites calls,
            LiteralSites literals,
            ConstantSites constants,
            NamedVariables variables,
            AnnotatedDefaults defaults,
            FamiliarSites familiar,
            WeightFileSites files,
            OwnConstants own) {
        this.calls = calls;
        this.literals = literals;
        this.constants = constants;
        this.variables = variables;
        this.defaults = defaults;
        this.familiar = familiar;
        this.files = files;
        this.own = own;
    }

    static SourceRules of(Project project, CodeTables tables, ConstantSource constants, CodeReferences references) {
        Types types = new Types(project);
        Values values = new Values(project, types, constants);
        return new SourceRules(
                new CallSites(tables.apis(), tables.hosts(), types, values, references::add),
                new LiteralSites(tables.hosts(), values, references::add),
                new ConstantSites(tables.apis(), constants, types, references::add),
                new NamedVariables(tables.apis(), tables.hosts(), references::add),
                new AnnotatedDefaults(references::add),
                new FamiliarSites(new OwnParameters(project), references::add),
                new WeightFileSites(tables.apis(), references::add),
                new OwnConstants(values, references::add));
    }

    void scan(SourceFile file) {
        calls.scan(file);
        literals.scan(file);
        constants.scan(file);
        variables.scan(file);
        defaults.scan(file);
        familiar.scan(file);
        files.scan(file);
        own.scan(file);
    }
}
