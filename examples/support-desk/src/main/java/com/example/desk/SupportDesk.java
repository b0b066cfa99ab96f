package com.example.desk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Answers support tickets. */
@SpringBootApplication
public class SupportDesk {

    public static void main(String[] args) {
        SpringApplication.run(SupportDesk.class, args);
    }
}
