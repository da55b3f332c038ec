/** Photos, voice and places that belong to petitions; the bytes are in the media store. */
@NullMarked
package cn.lianxin.petition.attachment;

import org.jspecify.annotations.NullMarked;
