/**
 * The account's menus: what stands in them, and how they reach WeChat.
 *
 * <p>Facts this rests on (developers.weixin.qq.com, Creating custom menus, Conditional menus, Tags):
 *
 * <ul>
 *   <li>At most 3 items with at most 5 below each; a name has 16 bytes, below another item 60; a key 128, an address 1024.
 *   <li>A conditional menu needs a default one (65303 without) and is matched by tag; the newest that matches is shown.
 *   <li>Phones fetch the menu again when their copy is more than 5 minutes old.
 *   <li>Unverified accounts have no menu calls: 48001.
 * </ul>
 */
@NullMarked
package cn.lianxin.gateway.menu;

import org.jspecify.annotations.NullMarked;
