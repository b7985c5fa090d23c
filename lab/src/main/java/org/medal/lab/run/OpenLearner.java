package org.medal.lab.run;

