from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportgen.document import Cell, Row
from reportgen.writers.word.grid import Place, grid, width

A, DOWN, WIDE = Cell(()), Cell((), rowspan=2), Cell((), colspan=2)

CELLS = st.builds(Cell, st.just(()), colspan=st.integers(1, 4), rowspan=st.integers(1, 4))
TABLES = st.lists(st.lists(CELLS, max_size=4).map(lambda cells: Row(tuple(cells))), max_size=5).map(tuple)


def rows(*cells):
    return tuple(Row(tuple(row)) for row in cells)


def placed(table):
    return list(grid(table, width(table)))


def test_cells_without_spans_stand_where_they_are():
    assert placed(rows([A, A], [A, A])) == [(Place(A, 0), Place(A, 1))] * 2


def test_a_cell_that_reaches_down_goes_on_below():
    assert placed(rows([DOWN, A], [A])) == [
        (Place(DOWN, 0, first_of_many=True), Place(A, 1)),
        (Place(None, 0, goes_on=True), Place(A, 1)),
    ]


def test_a_cell_that_reaches_down_at_the_end_goes_on_behind_the_others():
    assert placed(rows([A, DOWN], [A]))[1] == (Place(A, 0), Place(None, 1, goes_on=True))


def test_a_cell_that_reaches_down_and_across_keeps_its_width():
    both = Cell((), colspan=2, rowspan=2)
    assert placed(rows([both, A], [A])) == [
        (Place(both, 0, 2, first_of_many=True), Place(A, 2)),
        (Place(None, 0, 2, goes_on=True), Place(A, 2)),
    ]


def test_no_cell_reaches_beyond_the_last_row():
    tall = Cell((), rowspan=1000)
    assert placed(rows([tall])) == [(Place(tall, 0),)]
    assert placed(rows([tall], [])) == [
        (Place(tall, 0, first_of_many=True),),
        (Place(None, 0, goes_on=True),),
    ]


def test_a_row_that_is_too_short_is_filled():
    assert placed(rows([A, WIDE], [A]))[1] == (Place(A, 0), Place(None, 1), Place(None, 2))


def test_a_hole_before_what_comes_from_above_is_filled():
    assert placed(rows([A, DOWN, A], []))[1] == (Place(None, 0), Place(None, 1, goes_on=True), Place(None, 2))


def test_a_wide_cell_ends_where_one_comes_down():
    assert placed(rows([A, DOWN], [WIDE]))[1] == (Place(WIDE, 0), Place(None, 1, goes_on=True))


def test_a_table_without_rows_has_no_width():
    assert (width(()), width(rows([])), list(grid((), 3))) == (0, 0, [])


@given(TABLES)
def test_every_row_fills_the_grid_once(table):
    columns = width(table)
    for places in grid(table, columns):
        taken = [place.column + i for place in places for i in range(place.colspan)]
        assert taken == list(range(columns))


@given(TABLES)
def test_every_cell_stands_once_and_in_order(table):
    cells = [[place.cell for place in places if place.cell] for places in grid(table, width(table))]
    assert cells == [list(row.cells) for row in table]


@given(TABLES)
def test_what_goes_on_stands_under_what_it_goes_on_from(table):
    lines = list(grid(table, width(table)))
    for above, below in pairwise(lines):
        many = {(p.column, p.colspan) for p in above if p.first_of_many or p.goes_on}
        assert {(p.column, p.colspan) for p in below if p.goes_on} <= many
