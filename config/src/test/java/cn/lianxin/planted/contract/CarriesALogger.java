package cn.lianxin.planted.contract;

import org.slf4j.Logger;

/** What the rule on the contract must catch; made by nobody. */
record CarriesALogger(String text, Logger log) {}
