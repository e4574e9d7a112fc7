window.ItaForm = window.ItaForm ?? {};
