/** The pages under {@code /editor} on which articles are listed, written and reviewed, and the pictures they show. */
@NullMarked
package cn.lianxin.content.editor;

import org.jspecify.annotations.NullMarked;
