package cn.lianxin.config.store;

import cn.lianxin.config.contract.MediaKey;

/**
 * What residents send besides words: photos, cleaned of what tells where they were taken, and voice. Written by the
 * gateway, read by whoever shows it; also says what became of what cannot be shown.
 *
 * <p>Processes that do not share a disk need one folder all the same, e.g. over NFS.
 */
public interface MediaStore {
    /** What may be kept, and how much of it. */
    enum Format {
        /** Every photo, whatever it was sent as. */
        JPEG("jpg", "image/jpeg", 10 << 20),
        AMR("amr", "audio/amr", 2 << 20),
        MP3("mp3", "audio/mpeg", 2 << 20);

        private final String ending;
        private final String contentType;
        private final int largest;

        Format(String ending, String contentType, int largest) {
            this.ending = ending;
            this.contentType = contentType;
            this.largest = largest;
        }

        String ending() {
            return ending;
        }

        /** {@return the MIME type} */
        public String contentType() {
            return contentType;
        }

        /** {@return whether it is looked at rather than listened to} */
        public boolean picture() {
            return this == JPEG;
        }

        /** {@return the most bytes one may have; WeChat's own limits} */
        public int largest() {
            return largest;
        }
    }

    /** Why there is nothing to show, and never will be. */
    enum Unusable {
        /** It is no photo, or no voice, or a broken one. */
        NOT_READABLE,
        TOO_LARGE,
        /** WeChat keeps it no longer, or never gave it. */
        GONE
    }

    /** How it stands with one. */
    sealed interface Found {
        /** On its way still, or never sent. */
        record Waiting() implements Found {}

        /** It can be read. */
        record Kept(Format format) implements Found {}

        /** It can't. */
        record GivenUp(Unusable why) implements Found {}
    }

    /** {@return how it stands; throws {@link java.io.UncheckedIOException} where the disk fails} */
    Found find(MediaKey key);

    /**
     * {@return its bytes}
     *
     * @throws java.io.UncheckedIOException where it is not kept, or the disk fails
     */
    byte[] read(MediaKey key, Format format);

    /**
     * Keeps it, whole or not at all; again is fine.
     *
     * @throws IllegalArgumentException where it is larger than its format may be
     * @throws java.io.UncheckedIOException where the disk fails
     */
    void keep(MediaKey key, Format format, byte[] content);

    /** Takes note that it will never come; what is kept already stays. */
    void giveUp(MediaKey key, Unusable why);

    /**
     * Deletes it, and what was noted of it; for when nothing refers to it any more.
     *
     * @throws java.io.UncheckedIOException where the disk fails
     */
    void forget(MediaKey key);
}
