# Parsimonious solution of one table by R QCA: primes, minimal models, seconds.
suppressMessages(library(QCA))
table <- read.csv(commandArgs(trailingOnly = TRUE)[1])
truth <- truthTable(table, outcome = "Y", incl.cut = 1)
seconds <- system.time(solution <- minimize(truth, include = "?"))[["elapsed"]]
cat(nrow(solution$PIchart), length(solution$solution), seconds)
