package dev.plumbline;

/** How a task ended: with results or without. */
public sealed interface Ending permits TaskRun, NotRun {}
