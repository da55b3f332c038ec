package cn.lianxin.content.article;

import java.util.Optional;

/** The pictures that articles show, by their paths on this host. */
public interface Pictures {
    /** {@return the bytes of a JPEG or PNG of less than 1 MB; empty where the path is none of ours} */
    Optional<byte[]> read(String path);
}
