package cn.lianxin.gateway.sandbox.api;

import java.util.List;

/** The {@code data} of lists of people. */
record OpenIdList(List<String> openid) {}
