package io.github.modellicense.maven;

import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Where a POM says {@code <skip>true</skip>}; what stands there literally wins over any property. */
final class SkipSetting {

    private SkipSetting() {}

    /** The setting with its place in words; null where the configuration sets no literal {@code true}. */
    static @Nullable String of(MojoExecution execution) {
        Plugin plugin = execution.getPlugin();
        if (plugin == null) {
            return null;
        }
        for (PluginExecution each : plugin.getExecutions()) {
            if (each.getId().equals(execution.getExecutionId()) && skip(each.getConfiguration()) != null) {
                return told(skip(each.getConfiguration()));
            }
        }
        return told(skip(plugin.getConfiguration()));
    }

    private static @Nullable Xpp3Dom skip(@Nullable Object configuration) {
        return configuration instanceof Xpp3Dom dom ? dom.getChild("skip") : null;
    }

    private static @Nullable String told(@Nullable Xpp3Dom skip) {
        if (skip == null || !Boolean.parseBoolean(skip.getValue())) {
            return null;
        }
        return "<skip> in the plugin's configuration"
                + (skip.getInputLocation() instanceof InputLocation at && at.getSource() != null
                        ? ", " + at.getSource().getModelId() + " line " + at.getLineNumber()
                        : "");
    }
}
