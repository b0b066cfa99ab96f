package io.github.modellicense.maven;

import io.github.modellicense.policy.file.LocalSources;
import io.github.modellicense.policy.file.PolicySource;
import io.github.modellicense.policy.file.PolicySources;
import io.github.modellicense.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads policies from where a build has them. Artifacts come through Maven, with its mirrors, proxies, authentication,
 * checksums and offline mode; the class path is the plugin's; a server is asked only for what is pinned by its digest,
 * and never offline.
 */
final class BuildSources implements PolicySources {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final RepositorySystem repositories;
    private final MavenSession session;
    private final @Nullable MavenProject project;

    private BuildSources(RepositorySystem repositories, MavenSession session, @Nullable MavenProject project) {
        this.repositories = repositories;
        this.session = session;
        this.project = project;
    }

    static PolicySources of(
            Path root, RepositorySystem repositories, MavenSession session, @Nullable MavenProject project) {
        return LocalSources.in(root).orElse(new BuildSources(repositories, session, project));
    }

    @Override
    public byte[] read(PolicySource source) throws IOException {
        if (source instanceof PolicySource.Maven artifact) {
            return artifact(artifact);
        }
        if (source instanceof PolicySource.Classpath resource) {
            return resource(resource.path());
        }
        if (source instanceof PolicySource.Https server) {
            return server(server.url());
        }
        throw new AssertionError(source);
    }

    private byte[] artifact(PolicySource.Maven source) throws IOException {
        String classifier = source.classifier() == null ? "" : source.classifier();
        DefaultArtifact wanted =
                new DefaultArtifact(source.groupId(), source.artifactId(), classifier, source.type(), source.version());
        Path file;
        try {
            ArtifactRequest request = new ArtifactRequest(wanted, remotes(), "model-license");
            file = repositories
                    .resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new IOException("Maven cannot resolve it: " + e.getMessage(), e);
        }
        return source.archive() ? entry(file, source.entry()) : limited(Files.newInputStream(file));
    }

    private List<RemoteRepository> remotes() {
        MavenProject known = project == null ? session.getCurrentProject() : project;
        return known == null ? List.of() : known.getRemoteProjectRepositories();
    }

    private static byte[] entry(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new NoSuchFileException("the artifact has no entry " + name);
            }
            return limited(zip.getInputStream(entry));
        }
    }

    private static byte[] resource(String path) throws IOException {
        InputStream in = BuildSources.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new NoSuchFileException("the plugin's class path has no " + path
                    + "; add the artifact that holds it to the plugin's <dependencies>, or name it with mvn:");
        }
        return limited(in);
    }

    private byte[] server(String url) throws IOException {
        if (session.isOffline()) {
            throw new IOException("Maven is offline (-o); name the policy as mvn: so that the local repository has it");
        }
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        // A redirect could lead off the server, and the digest pins the content of this address.
        connection.setInstanceFollowRedirects(false);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("the server answered with status " + connection.getResponseCode());
        }
        return limited(connection.getInputStream());
    }

    private static byte[] limited(InputStream stream) throws IOException {
        try (InputStream in = stream) {
            return in.readNBytes(YamlReader.MAX_BYTES + 1);
        }
    }
}
