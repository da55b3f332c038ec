/**
 * Fetches the photos and voice people send before WeChat drops them, and cleans them.
 *
 * <p>Facts this rests on (developers.weixin.qq.com, Getting temporary material, Receiving standard messages):
 *
 * <ul>
 *   <li>A MediaId is good for three days. Accounts without the right to it get 48001.
 *   <li>{@code PicUrl} is an address anybody could have written into a photo's description and leads outside of the API:
 *       it is not used.
 *   <li>Photos come as JPEG, mostly smaller than taken and often with the place in their EXIF; voice as AMR (60 s), or
 *       MP3. An image has up to 10 MB, voice 2 MB.
 * </ul>
 */
@NullMarked
package cn.lianxin.gateway.media;

import org.jspecify.annotations.NullMarked;
