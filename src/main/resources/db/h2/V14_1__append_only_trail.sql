-- A first wall against changes; the seals find what gets over it.
create trigger ita_trail_is_append_only before update, delete on ita_trail
    for each row call 'org.itacycle.trail.AppendOnly';
create trigger ita_trail_head_moves_on before update, delete on ita_trail_head
    for each row call 'org.itacycle.trail.MovesOn';
