package dev.plumbline.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Writes as many bytes as the disk has room for. */
record CountedChannel(SeekableByteChannel channel, FullDisk disk) implements SeekableByteChannel {

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int room = disk.take(bytes.remaining());
        ByteBuffer part = bytes.duplicate().limit(bytes.position() + room);
        int written = 0;
        while (part.hasRemaining()) {
            written += channel.write(part);
        }
        bytes.position(bytes.position() + written);
        return written;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return channel.read(bytes);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long at) throws IOException {
        channel.position(at);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        channel.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
