/* The igraph C library, called directly. Usage: igraph_peer PREFIX TASK LIMIT REPEATS
 * LIMIT cuts pairs, sources or trials (0: all). Prints one line of JSON; see ../peers.ts. */
#include <igraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SOURCES = 256, DISJOINT = 100, PATHS = 20, SHOCKS = 20, K = 10 };

static const char *prefix;
static long actors, ties, trials, removed_per_trial, source_count;
static long sources[SOURCES], disjoint[2 * DISJOINT], paths[2 * PATHS], shocks[2 * SHOCKS];
static igraph_t graph;
static igraph_vector_t costs;
static int *removals;

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static double cpu_ms(void) { return clock() * 1e3 / CLOCKS_PER_SEC; }

/* Of this program alone; getrusage would also count the process that started it. */
static double peak_mb(void) {
  FILE *file = fopen("/proc/self/status", "r");
  char line[256];
  double kb = 0;
  while (file && fgets(line, sizeof line, file))
    if (sscanf(line, "VmHWM: %lf", &kb) == 1) break;
  if (file) fclose(file);
  return kb / 1024;
}

static FILE *open_part(const char *ending, const char *mode) {
  char name[1024];
  snprintf(name, sizeof name, "%s.%s", prefix, ending);
  FILE *file = fopen(name, mode);
  if (!file) exit(1);
  return file;
}

static void read_longs(FILE *file, long *into, int count) {
  for (int i = 0; i < count; i++)
    if (fscanf(file, "%ld", into + i) != 1) exit(1);
}

static void read_questions(void) {
  FILE *file = open_part("questions.txt", "r");
  long head[4];
  read_longs(file, head, 4);
  actors = head[0], ties = head[1], trials = head[2], removed_per_trial = head[3];
  source_count = actors < SOURCES ? actors : SOURCES;
  read_longs(file, sources, source_count);
  read_longs(file, disjoint, 2 * DISJOINT);
  read_longs(file, paths, 2 * PATHS);
  read_longs(file, shocks, 2 * SHOCKS);
  fclose(file);
}

static void read_graph(void) {
  igraph_vector_int_t ends;
  igraph_vector_int_init(&ends, 2 * ties);
  igraph_vector_init(&costs, ties);
  FILE *file = open_part("tsv", "r");
  char line[256];
  for (long i = 0; fgets(line, sizeof line, file); i++) {
    char *at;
    VECTOR(ends)[2 * i] = strtol(line, &at, 10);
    VECTOR(ends)[2 * i + 1] = strtol(at, &at, 10);
    strtol(at, &at, 10);
    VECTOR(costs)[i] = strtod(at, &at);
  }
  fclose(file);
  igraph_create(&graph, &ends, actors, IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy(&ends);
}

static double load(long limit) {
  (void)limit;
  read_graph();
  double read = igraph_ecount(&graph);
  igraph_destroy(&graph);
  igraph_vector_destroy(&costs);
  return read;
}

static double sum_of(igraph_vector_t *values) {
  double sum = 0;
  for (long v = 0; v < igraph_vector_size(values); v++)
    if (VECTOR(*values)[v] == VECTOR(*values)[v]) sum += VECTOR(*values)[v];
  igraph_vector_destroy(values);
  return sum;
}

static double betweenness(long limit) {
  (void)limit;
  igraph_vector_t values;
  igraph_vector_init(&values, 0);
  igraph_betweenness(&graph, &values, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL);
  return sum_of(&values);
}

static double sampled_betweenness(long limit) {
  igraph_vector_t values;
  igraph_vector_int_t from;
  igraph_vector_init(&values, 0);
  igraph_vector_int_init(&from, limit);
  for (long i = 0; i < limit; i++) VECTOR(from)[i] = sources[i];
  igraph_betweenness_subset(&graph, &values, igraph_vss_all(), IGRAPH_UNDIRECTED, igraph_vss_vector(&from), igraph_vss_all(), NULL);
  igraph_vector_int_destroy(&from);
  return sum_of(&values);
}

static double count_disjoint(long limit) {
  double sum = 0;
  for (long i = 0; i < limit; i++) {
    igraph_integer_t count;
    igraph_vertex_disjoint_paths(&graph, &count, disjoint[2 * i], disjoint[2 * i + 1]);
    sum += count;
  }
  return sum;
}

static double cost_of_paths(long limit) {
  double sum = 0;
  for (long i = 0; i < limit; i++) {
    igraph_vector_int_list_t found;
    igraph_vector_int_list_init(&found, 0);
    igraph_get_k_shortest_paths(&graph, &costs, NULL, &found, K, paths[2 * i], paths[2 * i + 1], IGRAPH_ALL);
    for (long p = 0; p < igraph_vector_int_list_size(&found); p++) {
      igraph_vector_int_t *path = igraph_vector_int_list_get_ptr(&found, p);
      for (long t = 0; t < igraph_vector_int_size(path); t++) sum += VECTOR(costs)[VECTOR(*path)[t]];
    }
    igraph_vector_int_list_destroy(&found);
  }
  return sum;
}

static double articulation(long limit) {
  (void)limit;
  igraph_vector_int_t points, bridges;
  igraph_vector_int_init(&points, 0);
  igraph_vector_int_init(&bridges, 0);
  igraph_articulation_points(&graph, &points);
  igraph_bridges(&graph, &bridges);
  double sum = igraph_vector_int_size(&points) + igraph_vector_int_size(&bridges);
  igraph_vector_int_destroy(&points);
  igraph_vector_int_destroy(&bridges);
  return sum;
}

static double pagerank(long limit) {
  (void)limit;
  igraph_vector_t values;
  igraph_real_t eigenvalue;
  igraph_vector_init(&values, 0);
  igraph_pagerank(&graph, IGRAPH_PAGERANK_ALGO_PRPACK, &values, &eigenvalue, igraph_vss_all(), IGRAPH_UNDIRECTED, 0.85, NULL, NULL);
  for (long v = 0; v < actors; v++) VECTOR(values)[v] *= VECTOR(values)[v] * 1e6;
  return sum_of(&values);
}

static double constraint(long limit) {
  (void)limit;
  igraph_vector_t values;
  igraph_vector_init(&values, 0);
  igraph_constraint(&graph, &values, igraph_vss_all(), NULL);
  return sum_of(&values);
}

/* Mean of the repeats, each with other random numbers. Objective modularity: node weights are degrees, resolution is 1 / (2 ties), as python-igraph calls it. */
static double leiden(long limit) {
  (void)limit;
  igraph_vector_t degrees;
  igraph_vector_int_t membership;
  igraph_real_t quality;
  static double sum = 0, runs = 0;
  igraph_vector_init(&degrees, 0);
  igraph_vector_int_init(&membership, 0);
  igraph_strength(&graph, &degrees, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS, NULL);
  igraph_community_leiden(&graph, NULL, &degrees, 1.0 / (2 * ties), 0.01, 0, 2, &membership, NULL, &quality);
  igraph_vector_destroy(&degrees);
  igraph_vector_int_destroy(&membership);
  sum += quality, runs++;
  return sum / runs;
}

static double shock(long limit) {
  double survived = 0;
  char *is_dead = malloc(actors);
  long *place = malloc(8 * actors);
  igraph_vector_int_t keep, component;
  igraph_vector_int_init(&keep, actors - removed_per_trial);
  igraph_vector_int_init(&component, 0);
  for (long t = 0; t < limit; t++) {
    memset(is_dead, 0, actors);
    for (long i = 0; i < removed_per_trial; i++) is_dead[removals[t * removed_per_trial + i]] = 1;
    long kept = 0;
    for (long v = 0; v < actors; v++)
      if (!is_dead[v]) place[v] = kept, VECTOR(keep)[kept++] = v;
    igraph_t left;
    igraph_induced_subgraph(&graph, &left, igraph_vss_vector(&keep), IGRAPH_SUBGRAPH_AUTO);
    igraph_connected_components(&left, &component, NULL, NULL, IGRAPH_WEAK);
    for (int i = 0; i < SHOCKS; i++)
      survived += VECTOR(component)[place[shocks[2 * i]]] == VECTOR(component)[place[shocks[2 * i + 1]]];
    igraph_destroy(&left);
  }
  igraph_vector_int_destroy(&keep);
  igraph_vector_int_destroy(&component);
  free(is_dead);
  free(place);
  return survived;
}

static void read_removals(void) {
  FILE *file = open_part("removals.bin", "rb");
  removals = malloc(4 * trials * removed_per_trial);
  if (fread(removals, 4, trials * removed_per_trial, file) == 0) exit(1);
  fclose(file);
}

struct task {
  const char *name;
  double (*run)(long limit);
  long all;
};

int main(int count, char **words) {
  if (count != 5) return 2;
  prefix = words[1];
  long limit = atol(words[3]);
  int repeats = atoi(words[4]);
  read_questions();
  if (strcmp(words[2], "load")) read_graph();
  struct task tasks[] = {
      {"load", load, 1},
      {"betweenness", betweenness, 1}, {"betweenness-256", sampled_betweenness, source_count},
      {"disjoint", count_disjoint, DISJOINT}, {"paths", cost_of_paths, PATHS},
      {"articulation", articulation, 1}, {"pagerank", pagerank, 1},
      {"constraint", constraint, 1}, {"leiden", leiden, 1}, {"shock", shock, trials},
  };
  double answer = ties;
  printf("{\"ms\":[");
  for (unsigned i = 0; i < sizeof tasks / sizeof *tasks; i++) {
    if (strcmp(tasks[i].name, words[2])) continue;
    if (!strcmp(tasks[i].name, "shock")) read_removals();
    for (int r = 0; r < repeats; r++) {
      double wall = now_ms(), cpu = cpu_ms();
      answer = tasks[i].run(limit ? limit : tasks[i].all);
      printf("%s[%.3f,%.3f]", r ? "," : "", now_ms() - wall, cpu_ms() - cpu);
    }
  }
  printf("],\"peak\":%.1f,\"answer\":%.10g}\n", peak_mb(), answer);
  return 0;
}
