package org.handbill.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.handbill.facts.Sha256;
import tools.jackson.core.exc.JacksonIOException;

/// A folder of outputs, into which whole files are moved: a reader never sees half of one, and a failure leaves
/// what was there before, a power cut too. While a file is written it is called `.handbill-…` and lies beside its
/// place.
public final class OutputFolder {
    static final String TEMPORARY = ".handbill-";

    private static final int DEPTH = 4;

    private final Path folder;
    private final AtomicLong count = new AtomicLong();
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    public OutputFolder(Path folder) {
        this.folder = folder;
        // An interrupted run finishes the files that it is writing, and begins no more: nothing unfinished is left.
        Runtime.getRuntime().addShutdownHook(new Thread(open.writeLock()::lock));
    }

    /// What a file shall hold.
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /// What has to be done when a file is whole and before it is moved to its place.
    interface Announcement {
        void make() throws OutputFault;
    }

    public Path path() {
        return folder;
    }

    /// Makes the folder.
    void make() throws OutputFault {
        createFolder(folder);
    }

    /// Removes the files that a killed run had not finished.
    void clear() throws OutputFault {
        try (var files = Files.walk(folder.toRealPath(), DEPTH)) {
            files.filter(file -> file.getFileName() != null
                            && file.getFileName().toString().startsWith(TEMPORARY)
                            && !file.getFileName().toString().equals(Journal.FILE)
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(OutputFolder::deleteQuietly);
        } catch (IOException | UncheckedIOException e) {
            throw new OutputFault("cannot read the folder " + folder + ": " + reason(e), e);
        }
    }

    /// Writes a file in one step.
    ///
    /// @param relative path below the folder, with `/`
    public void write(String relative, byte[] content) throws OutputFault {
        write(relative, out -> out.write(content), Optional.empty(), () -> {});
    }

    /// Writes a file in one step that need not be held whole.
    ///
    /// @param relative path below the folder, with `/`
    public void write(String relative, Content content) throws OutputFault {
        write(relative, content, Optional.empty(), () -> {});
    }

    /// Writes a file in one step.
    ///
    /// @param announcement made when nothing can fail any more but the move
    void write(String relative, Content content, Announcement announcement) throws OutputFault {
        write(relative, content, Optional.empty(), announcement);
    }

    /// Writes a file in the place of another, whose permissions it has from the beginning.
    ///
    /// @param relative path below the folder, with `/`
    public void replace(String relative, byte[] content) throws OutputFault {
        var place = folder.resolve(relative);
        try {
            var view = Files.getFileAttributeView(place, PosixFileAttributeView.class);
            write(
                    relative,
                    out -> out.write(content),
                    view != null && Files.exists(place)
                            ? Optional.of(view.readAttributes().permissions())
                            : Optional.empty(),
                    () -> {});
        } catch (OutputFault fault) {
            throw fault;
        } catch (IOException e) {
            throw new OutputFault("cannot write " + place + ": " + reason(e), e);
        }
    }

    private void write(
            String relative, Content content, Optional<Set<PosixFilePermission>> permissions, Announcement announcement)
            throws OutputFault {
        var place = folder.resolve(relative);
        var parent = Objects.requireNonNull(place.getParent(), "a file in a folder");
        var link = linkTo(folder, relative);
        if (link.isPresent()) {
            throw new OutputFault("cannot write " + place + ": " + link.get() + " is a symbolic link, and those are not"
                    + " followed within an output folder");
        }
        createFolder(parent);
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputFault("cannot write " + place + ": a folder is in its place");
        }
        var temporary =
                parent.resolve(TEMPORARY + ProcessHandle.current().pid() + "-" + count.incrementAndGet() + ".tmp");
        open.readLock().lock();
        try {
            fill(temporary, content, permissions);
            announcement.make();
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (OutputFault fault) {
            throw fault;
        } catch (IOException | JacksonIOException e) {
            throw new OutputFault("cannot write " + place + ": " + reason(e), e);
        } finally {
            deleteQuietly(temporary);
            open.readLock().unlock();
        }
    }

    private static void fill(Path file, Content content, Optional<Set<PosixFilePermission>> permissions)
            throws IOException {
        var asNew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = permissions.isPresent()
                ? FileChannel.open(file, asNew, PosixFilePermissions.asFileAttribute(permissions.get()))
                : FileChannel.open(file, asNew)) {
            if (permissions.isPresent()) {
                // Of those the process's own mask may have taken some.
                Files.setPosixFilePermissions(file, permissions.get());
            }
            var out = Channels.newOutputStream(channel);
            content.to(out);
            // Or a power cut could leave the name without the content.
            channel.force(false);
        }
    }

    /// The content of a file, or nothing where there is none.
    public Optional<byte[]> read(String relative) throws OutputFault {
        var place = folder.resolve(relative);
        try {
            return isFile(relative) ? Optional.of(Files.readAllBytes(place)) : Optional.empty();
        } catch (IOException e) {
            throw new OutputFault("cannot read " + place + ": " + reason(e), e);
        }
    }

    /// Whether there is a file, and not behind a symbolic link.
    private boolean isFile(String relative) {
        return Files.isRegularFile(folder.resolve(relative), LinkOption.NOFOLLOW_LINKS)
                && linkTo(folder, relative).isEmpty();
    }

    /// Removes a file, and the folders that it leaves empty.
    ///
    /// @return whether there was one
    boolean remove(String relative) throws OutputFault {
        if (!isFile(relative)) {
            return false;
        }
        var place = folder.resolve(relative);
        try {
            Files.delete(place);
            for (var parent = place.getParent();
                    parent != null && !parent.equals(folder) && isEmpty(parent);
                    parent = parent.getParent()) {
                Files.delete(parent);
            }
            return true;
        } catch (IOException e) {
            throw new OutputFault("cannot remove " + place + ": " + reason(e), e);
        }
    }

    private static boolean isEmpty(Path parent) throws IOException {
        try (var files = Files.list(parent)) {
            return files.findAny().isEmpty();
        }
    }

    /// The SHA-256 of a file, or nothing where there is none.
    Optional<String> digest(String relative) throws OutputFault {
        return read(relative).map(Sha256::hex);
    }

    /// The first folder on the way to a file that is a symbolic link. The output folder itself may be one.
    static Optional<Path> linkTo(Path folder, String relative) {
        var way = folder;
        for (var name : Path.of(relative)) {
            if (!way.equals(folder) && Files.isSymbolicLink(way)) {
                return Optional.of(way);
            }
            way = way.resolve(name);
        }
        return Optional.empty();
    }

    private static void createFolder(Path path) throws OutputFault {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new OutputFault("cannot make the folder " + path + ": " + reason(e), e);
        }
    }

    static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // The next run removes it.
        }
    }

    /// An exception's reason in words, without its file's name.
    static String reason(Exception e) {
        return switch (e) {
            case FileAlreadyExistsException clash -> clash.getFile() + " is a file, not a folder";
            case NotDirectoryException clash -> clash.getFile() + " is not a folder";
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "there is no such file or folder";
            case FileSystemException fault when fault.getReason() != null -> fault.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
