package org.handbill.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/// A project's files as they were in a git revision. Only the repository is read: no setting of the user's or the
/// machine's, no index, no working tree.
final class Revision implements AutoCloseable {
    private final Repository repository;
    private final ObjectId tree;
    /// The project's folder in the repository: empty, or with a final `/`.
    private final String prefix;

    private final String name;

    private Revision(Repository repository, ObjectId tree, String prefix, String name) {
        this.repository = repository;
        this.tree = tree;
        this.prefix = prefix;
        this.name = name;
    }

    /// @param name as git takes it: a commit, a tag, a branch, `HEAD~3`
    /// @throws RevisionFault if the project is in no repository, or that has no such revision
    static Revision open(Path project, String name) throws IOException, RevisionFault {
        GitSettings.leaveOut();
        var real = project.toRealPath();
        var builder = new FileRepositoryBuilder().findGitDir(real.toFile());
        if (builder.getGitDir() == null) {
            throw new RevisionFault(project + " is in no git repository");
        }
        var repository = builder.setMustExist(true).build();
        try {
            if (repository.isBare()) {
                throw new RevisionFault(project + " is in a git repository without files");
            }
            var root = repository.getWorkTree().toPath().toRealPath();
            var path = root.relativize(real).toString().replace('\\', '/');
            return new Revision(repository, tree(repository, name), path.isEmpty() ? "" : path + "/", name);
        } catch (IOException | RevisionFault | RuntimeException e) {
            repository.close();
            throw e;
        }
    }

    private static ObjectId tree(Repository repository, String name) throws IOException, RevisionFault {
        try (var walk = new RevWalk(repository)) {
            var commit = repository.resolve(name + "^{commit}");
            if (commit != null) {
                return walk.parseCommit(commit).getTree().getId();
            }
        } catch (AmbiguousObjectException e) {
            throw new RevisionFault("git knows more than one revision " + name);
        } catch (RevisionSyntaxException | MissingObjectException | IncorrectObjectTypeException e) {
            throw unknown(repository, name);
        }
        throw unknown(repository, name);
    }

    private static RevisionFault unknown(Repository repository, String name) throws IOException {
        boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        return new RevisionFault("git knows no revision " + name
                + (shallow ? ": the clone is shallow; fetch more of its history, as with git fetch --unshallow" : ""));
    }

    /// A file's bytes then, by its path in the project; nothing where there was none.
    Optional<byte[]> file(String path) throws IOException, RevisionFault {
        try (var walk = TreeWalk.forPath(repository, prefix + path, tree)) {
            return walk == null || !isFile(walk)
                    ? Optional.empty()
                    : Optional.of(repository.open(walk.getObjectId(0)).getBytes());
        } catch (MissingObjectException e) {
            throw incomplete();
        }
    }

    /// The paths of the files that a folder of the project held, at any depth.
    List<String> filesIn(String folder) throws IOException, RevisionFault {
        var files = new ArrayList<String>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            walk.setFilter(PathFilter.create(prefix + folder));
            while (walk.next()) {
                if (isFile(walk)) {
                    files.add(walk.getPathString().substring(prefix.length()));
                }
            }
        } catch (MissingObjectException e) {
            throw incomplete();
        }
        return files;
    }

    private RevisionFault incomplete() {
        return new RevisionFault("the clone lacks files of the revision " + name + ": fetch them");
    }

    private static boolean isFile(TreeWalk walk) {
        return walk.getFileMode(0) == FileMode.REGULAR_FILE || walk.getFileMode(0) == FileMode.EXECUTABLE_FILE;
    }

    @Override
    public void close() {
        repository.close();
    }
}
