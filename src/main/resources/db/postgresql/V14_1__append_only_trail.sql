-- A first wall against changes; the seals find what gets over it.
create function ita_trail_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is append-only';
end $$;

create function ita_trail_head_moves_on() returns trigger language plpgsql as $$
begin
    if new.entries <= old.entries then
        raise exception 'the trail is append-only';
    end if;
    return new;
end $$;

create trigger ita_trail_is_append_only before update or delete or truncate on ita_trail
    for each statement execute function ita_trail_is_append_only();
create trigger ita_trail_head_stays before delete or truncate on ita_trail_head
    for each statement execute function ita_trail_is_append_only();
create trigger ita_trail_head_moves_on before update on ita_trail_head
    for each row execute function ita_trail_head_moves_on();
