-- One project's tables from dice, one query a table: `many_people.py` casts each to the columns that `export` writes.
-- getvariable('project') is its name, 'people' how many it has, and 'round' the round of tables that
-- are by round. What begins with _ is no column.

-- everybody
SELECT range AS i, 'p' || printf('%06d', range) AS person, 'team-' || range // 8 AS team,
       CASE WHEN range > 0 THEN 'p' || printf('%06d', CASE WHEN range % 80 = 0 THEN 0 WHEN range % 8 = 0 THEN range - range % 80
                                                         ELSE range - range % 8 END) END AS manager,
       hash(getvariable('project'), range)::HUGEINT AS dice, CASE WHEN range = 0 THEN 8 ELSE 1 + dice % 7 END::INT AS rank, 'role-' || rank AS role
FROM range(getvariable('people'))

-- exports
SELECT DATE '2026-11-02' AS day, 'hr' AS audience, '2026-11' AS framework, 0 AS left_out

-- competencies
SELECT 'competency-' || range AS competency, 'Competency ' || range AS name, 'area-' || range % 4 AS area,
       'Area ' || range % 4 AS area_name, 'skill' AS asks, 'steps' AS scale, 'active' AS status, false AS leads
FROM range(1, 18)

-- levels
SELECT 'competency-' || c.range AS competency, l.range AS level, 'Level ' || l.range AS level_name, true AS described,
       'What level ' || l.range || ' looks like.' AS description
FROM range(1, 18) c, range(5) l

-- requirements
SELECT 'role-' || r.range AS role, 'competency-' || (r.range + c.range) AS competency,
       1 + (r.range + c.range) % 4 AS level, 'Level ' || 1 + (r.range + c.range) % 4 AS level_name, c.range = 0 AS must,
       c.range = 5 AS optional, 1 AS weight, 'role-' || r.range AS from_role
FROM range(1, 9) r, range(10) c

-- roles
SELECT 'role-' || range AS role, 'Role ' || range AS name, 'individual' AS track, range > 6 AS manages, range AS rank,
       'active' AS status
FROM range(1, 9)

-- moves
SELECT 'role-' || range AS from_role, 'role-' || range + way AS to_role,
       CASE way WHEN 1 THEN 'promotion' ELSE 'rotation' END AS kind, 18 AS typical_months, 0 AS stones, false AS draft
FROM range(1, 7), (VALUES (1), (2)) ways(way)

-- rounds
SELECT name AS round, number, opens, opens + 30 AS closes, true AS for_all
FROM (VALUES ('spring-2026', 1, DATE '2026-04-01'), ('autumn-2026', 2, DATE '2026-10-01')) listed(name, number, opens)

-- openings
SELECT 'opening-' || range AS opening, 'role-' || range AS role, 'Opening ' || range AS name, 2 AS positions, 1 AS free,
       '2027-01' AS free_from
FROM range(2, 8)

-- goals
SELECT 'goal-' || range AS goal, 'Goal ' || range AS name, '2026' AS begins FROM range(2)

-- needs
SELECT 'goal-' || g.range AS goal, 'competency' AS kind, 'competency-' || 1 + g.range * 9 + n.range AS needed, 3 AS level,
       5 AS people
FROM range(2) g, range(3) n

-- people
SELECT person, 'Person ' || i AS name, role, '2024-03' AS since, team, manager, dice % 50 = 0 AS away,
       CASE WHEN dice % 40 = 1 THEN DATE '2026-12-31' END AS left_on
FROM everybody

-- held
SELECT person, number, 'role-' || rank - 2 + number AS role, CASE number WHEN 1 THEN role END AS next_role,
       CASE number WHEN 1 THEN '2022-01' ELSE '2024-03' END AS begins, CASE number WHEN 1 THEN '2024-02' END AS ends,
       number = 2 AS today, CASE number WHEN 1 THEN 12 + dice % 30 ELSE 32 END AS months
FROM everybody, (VALUES (1), (2)) numbers(number) WHERE number = 2 OR rank > 1

-- wishes
SELECT person, 1 AS number, 'role-' || rank + 1 AS role, false AS stay, DATE '2026-09-01' + (dice % 60)::INT AS asked,
       CASE WHEN dice % 3 > 0 THEN 'not-yet' END AS answer, CASE WHEN dice % 3 > 0 THEN DATE '2026-11-01' END AS answered,
       dice % 3 > 0 AS has_reason, CASE WHEN dice % 3 = 0 THEN 62 - dice % 60 END AS waiting_days, 'hr' AS shared_with
FROM everybody WHERE dice % 4 > 0 AND rank < 7

-- sheets
SELECT getvariable('round') AS round, person, side,
       CASE side WHEN 'self' THEN person WHEN 'manager' THEN manager END AS rated_by, DATE '2026-10-20' AS day, role,
       side = 'agreed' AS confirmed
FROM everybody, (VALUES ('self'), ('manager'), ('agreed')) sides(side)

-- ratings
SELECT getvariable('round') AS round, person, 'competency-' || (rank + c.range) AS competency, side,
       hash(dice, c.range, side, getvariable('round')) AS _dice,
       CASE WHEN _dice % 20 = 0 THEN 'no-chance' ELSE 'rated' END AS said,
       CASE WHEN _dice % 20 > 0 THEN _dice // 20 % 5 END AS level,
       CASE WHEN _dice % 20 > 0 THEN 'Level ' || _dice // 20 % 5 END AS level_name, _dice % 9 > 0 AS observed,
       1 + (rank + c.range) % 4 AS required
FROM everybody, range(10) c, (VALUES ('self'), ('manager')) sides(side)

-- gaps
SELECT getvariable('round') AS round, person, team, manager, role, 'open' AS state,
       'competency-' || (rank + c.range) AS competency, 1 + (rank + c.range) % 4 AS required, c.range = 0 AS must,
       c.range = 5 AS optional, hash(dice, c.range, 'self', getvariable('round')) AS _own,
       hash(dice, c.range, 'manager', getvariable('round')) AS _dice,
       CASE WHEN _own % 20 > 0 THEN _own // 20 % 5 END AS own_level,
       CASE WHEN _dice % 20 > 0 THEN _dice // 20 % 5 END AS manager_level,
       CASE WHEN _dice % 3 = 0 AND _dice % 20 > 0 THEN _dice // 20 % 5 END AS agreed_level
FROM everybody, range(10) c

-- plans
SELECT person, 1 AS number FROM everybody WHERE dice % 3 = 0

-- decisions
SELECT person, 1 AS number, 'role-' || rank - 1 AS from_role, role, DATE '2024-02-15' AS day, DATE '2024-03-01' AS begins,
       manager AS decided_by, dice % 500 > 0 AS has_reason
FROM everybody WHERE rank > 1
