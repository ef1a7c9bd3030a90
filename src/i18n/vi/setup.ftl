# Kho dữ liệu mới, và những gì CI cần.

init-about = Tạo kho dữ liệu mới dùng được ngay, hoặc thêm những gì CI cần
init-folder = Tạo kho dữ liệu mới trong thư mục này
init-ci = Ghi các bước kiểm tra mỗi lần thay đổi: github, gitlab hoặc pre-commit
init-codeowners = Ghi tệp CODEOWNERS theo người phụ trách (owner) trong units.toml
init-schemas = Ghi các lược đồ (schemas/) để trình soạn thảo gợi ý và kiểm tra các tệp TOML; lược đồ đã có thì được thay bằng bản mới
init-force = Ghi đè các tệp đã có
value-ci = CI
init-below-top = “{ $folder }” nằm bên trong kho git “{ $top }”, mà máy chủ và git chỉ đọc quy trình kiểm tra ở thư mục đầu kho: hãy lập kho git riêng cho dữ liệu (git init trong thư mục này)
init-nothing = hãy nêu thư mục cho kho dữ liệu mới, hoặc phần cần thêm vào kho này: --ci, --codeowners hoặc --schemas
init-no-owners = chưa đơn vị nào có người phụ trách; hãy ghi trong units.toml, ví dụ owner = "@account"
init-bad-owner = người phụ trách “{ $owner }” của đơn vị { $unit } không có dạng @account, @organisation/team hay địa chỉ thư
init-done = Đã ghi:
init-lines = Dòng đầu của mỗi tệp, để trình soạn thảo biết tệp theo lược đồ nào:
world-occupied = { $count ->
   *[other] đã có sẵn các tệp: { $paths }; dùng --force để ghi đè
}

status-todo = Nêu cả những việc từng đơn vị còn phải làm
status-work = Việc còn phải làm
status-work-none = Không còn việc gì phải làm.
column-work = Việc cần làm
