package dev.plumbline.command;

/** Part of a task file that runs a program: how the root finds every program of a task, wherever it stands. */
public interface Commanded {

    /** The program that it runs. */
    Program program();
}
