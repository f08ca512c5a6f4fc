package dev.plumbline.disk;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The disk of this machine, on which so many bytes more can be written; then every write and every new file fails as on a disk that is full. What is deleted
 * makes no room.
 */
public final class FullDisk extends FileSystemProvider {

    private static final String FULL = "No space left on device";
    private static final Set<OpenOption> MAKE = Set.of(StandardOpenOption.CREATE, StandardOpenOption.CREATE_NEW);

    private final FileSystem system = new OnDisk(this);
    private long room = Long.MAX_VALUE;
    private long written;

    /** A path of this machine, on this disk. */
    public Path at(Path path) {
        return wrap(path);
    }

    /** So many bytes more can be written from now on. */
    public synchronized void leave(long bytes) {
        room = bytes;
        written = 0;
    }

    /** How many bytes were written since room was left. */
    public synchronized long written() {
        return written;
    }

    /** Takes as many of the bytes as there is room for. */
    synchronized int take(int bytes) throws IOException {
        int taken = (int) Math.min(bytes, room - written);
        if (taken <= 0 && bytes > 0) {
            throw new IOException(FULL);
        }
        written += taken;
        return taken;
    }

    private synchronized void make(Path path) throws IOException {
        if (written >= room) {
            throw new FileSystemException(path.toString(), null, FULL);
        }
    }

    Path wrap(Path path) {
        if (Proxy.isProxyClass(path.getClass())) {
            return path;
        }
        return (Path) Proxy.newProxyInstance(
                Path.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, arguments) -> {
                    Object[] own = arguments == null ? new Object[0] : arguments.clone();
                    Arrays.setAll(own, i -> own[i] instanceof Path other ? real(other) : own[i]);
                    if (method.getName().equals("getFileSystem")) {
                        return system;
                    }
                    if (method.getName().equals("equals")) {
                        return arguments[0] instanceof Path && path.equals(own[0]);
                    }
                    try {
                        return wrapped(method.invoke(path, own));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Object wrapped(Object result) {
        if (result instanceof Path path) {
            return wrap(path);
        }
        if (result instanceof Iterator<?> names) {
            List<Path> all = new ArrayList<>();
            names.forEachRemaining(name -> all.add(wrap((Path) name)));
            return all.iterator();
        }
        return result;
    }

    /** The same path on the disk beneath. */
    static Path real(Path path) {
        return Path.of(path.toString());
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        makes(path, options);
        SeekableByteChannel channel = Files.newByteChannel(real(path), options, attributes);
        return options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)
                ? new CountedChannel(channel, this)
                : channel;
    }

    /** Only for files that are held: what they hold is too little to count. */
    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        makes(path, options);
        return FileChannel.open(real(path), options, attributes);
    }

    private void makes(Path path, Set<? extends OpenOption> options) throws IOException {
        boolean absent = Files.notExists(real(path));
        if (absent && options.stream().anyMatch(MAKE::contains)) {
            make(path);
        }
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path dir, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(real(dir))) {
            for (Path file : files) {
                if (filter.accept(wrap(file))) {
                    all.add(wrap(file));
                }
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return all.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void createDirectory(Path dir, FileAttribute<?>... attributes) throws IOException {
        if (Files.notExists(real(dir))) {
            make(dir);
        }
        Files.createDirectory(real(dir), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(real(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        make(target);
        Files.copy(real(source), real(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Files.move(real(source), real(target), options);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return Files.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real(path).getFileSystem().provider().checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(real(path), attribute, value, options);
    }

    @Override
    public String getScheme() {
        return "full-disk";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException("there is one disk");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException("paths of this disk have no address");
    }
}
