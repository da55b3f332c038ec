package cn.lianxin.petition.chat;

/** What is said back, and where the talk stands then. */
record Turn(String reply, Conversation next) {}
