/** The page on which who works on a petition sees its photos; a leaf. */
@NullMarked
package cn.lianxin.petition.viewing;

import org.jspecify.annotations.NullMarked;
