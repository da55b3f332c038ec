package cn.lianxin.gateway.sandbox.world;

import java.util.Arrays;
import java.util.Optional;

/** What a file is, told by its first bytes and never by its name. */
public enum Format {
    JPEG("image/jpeg", "jpg") {
        @Override
        boolean begins(byte[] bytes) {
            return at(bytes, 0, 0xFF, 0xD8, 0xFF);
        }
    },
    PNG("image/png", "png") {
        @Override
        boolean begins(byte[] bytes) {
            return at(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
        }
    },
    GIF("image/gif", "gif") {
        @Override
        boolean begins(byte[] bytes) {
            return at(bytes, 0, 'G', 'I', 'F', '8');
        }
    },
    AMR("audio/amr", "amr") {
        @Override
        boolean begins(byte[] bytes) {
            return at(bytes, 0, '#', '!', 'A', 'M', 'R');
        }
    },
    MP3("audio/mpeg", "mp3") {
        @Override
        boolean begins(byte[] bytes) {
            return at(bytes, 0, 'I', 'D', '3') || at(bytes, 0, 0xFF, 0xFB) || at(bytes, 0, 0xFF, 0xF3);
        }
    },
    MP4("video/mp4", "mp4") {
        @Override
        boolean begins(byte[] bytes) {
            return at(bytes, 4, 'f', 't', 'y', 'p');
        }
    };

    private final String mime;
    private final String ending;

    Format(String mime, String ending) {
        this.mime = mime;
        this.ending = ending;
    }

    /** {@return what these bytes are; empty for anything else} */
    public static Optional<Format> of(byte[] bytes) {
        return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
    }

    /** {@return its name in HTTP} */
    public String mime() {
        return mime;
    }

    /** {@return how a file's name ends, without the dot} */
    public String ending() {
        return ending;
    }

    abstract boolean begins(byte[] bytes);

    private static boolean at(byte[] bytes, int offset, int... wanted) {
        if (bytes.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[offset + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
