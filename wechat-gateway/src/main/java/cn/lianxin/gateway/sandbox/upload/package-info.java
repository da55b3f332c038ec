/** Forms with files, as WeChat's API and the phones take them; the product itself takes none. */
@NullMarked
package cn.lianxin.gateway.sandbox.upload;

import org.jspecify.annotations.NullMarked;
